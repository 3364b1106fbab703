/**
 * RSS and Atom, all versions: entries with JSON-LD in them, or links to pages that have it.
 *
 * <p>Start at {@code SyndicationSource}. The document is read by our own XML cursor, entry by
 * entry; what an entry means is ROME's to say, which is given one at a time. What the JSON-LD means
 * is told in {@code claimreview}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
@NullMarked
package io.foreknown.feeds.syndication;

import org.jspecify.annotations.NullMarked;
