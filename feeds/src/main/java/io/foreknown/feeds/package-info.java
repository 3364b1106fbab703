/**
 * Formats in, claims out: what every source of claims has in common.
 *
 * <p>Knows no broker, no network and no clock. May import the domain; {@code memory} alone writes
 * to a disk. Start at {@code Source} and {@code format.Format}; each source is one package below,
 * and CONTRIBUTING.md tells how to add one.
 */
@NullMarked
package io.foreknown.feeds;

import org.jspecify.annotations.NullMarked;
