/**
 * The text of a story, out of whatever it comes in, for who reads stories; claims are read
 * elsewhere.
 *
 * <p>May import the domain, {@code ndjson}, {@code jsonld}, Jackson and jsoup. Start at {@code
 * Body}.
 */
@NullMarked
package io.foreknown.feeds.body;

import org.jspecify.annotations.NullMarked;
