/**
 * The door of the Schema Registry.
 *
 * <p>May use Jetty. Start at {@link io.foreknown.stack.http.RegistryProxy}.
 */
@NullMarked
package io.foreknown.stack.http;

import org.jspecify.annotations.NullMarked;
