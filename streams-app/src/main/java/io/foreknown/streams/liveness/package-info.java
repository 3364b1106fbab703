/**
 * Whether an instance still works, and how often its threads may fail before it is given up.
 *
 * <p>Rules know no clock: the time since some fixed moment comes in as an argument. Only {@link
 * io.foreknown.streams.liveness.StreamsProgress} knows Kafka Streams. Start at {@link
 * io.foreknown.streams.liveness.StallRule}.
 */
@NullMarked
package io.foreknown.streams.liveness;

import org.jspecify.annotations.NullMarked;
