/**
 * NewsML-G2: news items with the claims that they carry in an element of ours.
 *
 * <p>Start at {@code NewsmlSource}; {@code xml.Units} finds the items in a document, {@code
 * NewsItemReader} checks and translates one.
 *
 * @see <a href="https://www.iptc.org/std/NewsML-G2/">NewsML-G2</a>
 */
@NullMarked
package io.foreknown.feeds.newsml;

import org.jspecify.annotations.NullMarked;
