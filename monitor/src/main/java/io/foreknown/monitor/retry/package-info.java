/**
 * When something that failed is tried again.
 *
 * <p>Pure: knows no clock and no waiting. Start at {@code Backoff}.
 */
@NullMarked
package io.foreknown.monitor.retry;

import org.jspecify.annotations.NullMarked;
