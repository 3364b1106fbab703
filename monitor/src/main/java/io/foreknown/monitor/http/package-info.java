/**
 * How our servers listen and whom they let in, whatever they answer; and the one that answers how a
 * program is.
 *
 * <p>May use Jetty. Start at {@link io.foreknown.monitor.http.HttpListener}.
 */
@NullMarked
package io.foreknown.monitor.http;

import org.jspecify.annotations.NullMarked;
