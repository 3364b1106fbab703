/**
 * How our servers listen, whatever they answer.
 *
 * <p>May use Jetty. Start at {@link io.foreknown.monitor.http.HttpListener}.
 */
@NullMarked
package io.foreknown.monitor.http;

import org.jspecify.annotations.NullMarked;
