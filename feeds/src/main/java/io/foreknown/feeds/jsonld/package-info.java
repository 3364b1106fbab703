/**
 * JSON-LD as publishers write it: schema.org's words in the compact form, alone, in lists and
 * graphs, in feeds of data, or in the scripts of a page. Contexts are not loaded and nothing is
 * expanded; docs/decisions tell why.
 *
 * <p>May import the domain, Jackson and jsoup. Start at {@code Things}, which finds the objects
 * that a document is about, one at a time and within limits, and {@code Thing}, which is one of
 * them.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
@NullMarked
package io.foreknown.feeds.jsonld;

import org.jspecify.annotations.NullMarked;
