/**
 * How a program is: what it measures, and whether it works; for whoever watches over it.
 *
 * <p>May use Micrometer and the JDK. Start at {@link io.foreknown.monitor.Meters}.
 */
@NullMarked
package io.foreknown.monitor;

import org.jspecify.annotations.NullMarked;
