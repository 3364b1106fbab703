/**
 * What becomes of feeds, as meters.
 *
 * <p>May use the way to the brokers, and Micrometer. Start at {@link
 * io.foreknown.producers.measure.FeedMeters}.
 */
@NullMarked
package io.foreknown.producers.measure;

import org.jspecify.annotations.NullMarked;
