/**
 * Feeds in, claims out: what every source of claims has in common.
 *
 * <p>May import the domain; {@code FaultBarrier} also knows by what exceptions brokers, registries
 * and memories break. Start at {@code Source} and {@code format.Format}; each source is one package
 * below, and CONTRIBUTING.md tells how to add one.
 */
@NullMarked
package io.foreknown.producers;

import org.jspecify.annotations.NullMarked;
