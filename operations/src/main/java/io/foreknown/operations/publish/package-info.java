/**
 * Feeds to their end: read, filled in, published, and what was not admitted shown.
 *
 * <p>Start at {@code Feed}.
 */
@NullMarked
package io.foreknown.operations.publish;

import org.jspecify.annotations.NullMarked;
