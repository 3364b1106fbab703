/**
 * What becomes known, sent to subscribers: pure, without Kafka and HTTP.
 *
 * <p>May use the views and the past. Start at {@link
 * io.foreknown.dashboard.stream.SubscriptionHub}.
 */
@NullMarked
package io.foreknown.dashboard.stream;

import org.jspecify.annotations.NullMarked;
