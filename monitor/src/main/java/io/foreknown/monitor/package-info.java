/**
 * How a program is: what it measures, and whether it works; for whoever watches over it.
 *
 * <p>May use Micrometer, the metrics of Kafka's clients and the JDK. Start at {@link
 * io.foreknown.monitor.Meters}.
 */
@NullMarked
package io.foreknown.monitor;

import org.jspecify.annotations.NullMarked;
