/**
 * Fills in what a claim leaves out of its places and parties, before publication.
 *
 * <p>May import the domain, {@code gazetteer}, {@code party} and {@code lookup}. Start at {@code
 * Enrichment}; {@code Completion} applies it to a feed.
 */
@NullMarked
package io.foreknown.feeds.enrich;

import org.jspecify.annotations.NullMarked;
