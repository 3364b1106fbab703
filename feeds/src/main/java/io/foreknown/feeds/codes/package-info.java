/**
 * Codes of services that warn, as tables: what is brought along lies beside this package and names
 * its sources, and a desk may add to it.
 *
 * <p>May import the domain and {@code pattern}. Start at {@code Geocodes}; what codes of events
 * mean is said by the formats that have them.
 */
@NullMarked
package io.foreknown.feeds.codes;

import org.jspecify.annotations.NullMarked;
