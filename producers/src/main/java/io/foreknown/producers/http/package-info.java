/**
 * The way in over HTTP: each format of the catalogue has an address that takes bodies of any number
 * of items.
 *
 * <p>The one package of the module that knows Jetty. Start at {@code IntakeHandler}.
 */
@NullMarked
package io.foreknown.producers.http;

import org.jspecify.annotations.NullMarked;
