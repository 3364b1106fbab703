/**
 * XML from strangers: read as a stream, within limits of depth, size and number, without document
 * types; of entities only HTML's names are known. May import the domain and what all sources share.
 *
 * <p>Start at {@code Units}; a format says by {@code ElementFilter} what it reads of a document,
 * and asks a {@code CheckedElement} for what stands in it.
 */
@NullMarked
package io.foreknown.feeds.xml;

import org.jspecify.annotations.NullMarked;
