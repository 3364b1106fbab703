/**
 * Documents of JSON: cut into items, as a stream that is never held as a whole, and read by a
 * mapping.
 *
 * <p>May import {@code mapping} and {@code ndjson}. Start at {@code JsonSource}; {@code ItemCutter}
 * serves other formats of JSON too.
 */
@NullMarked
package io.foreknown.feeds.json;

import org.jspecify.annotations.NullMarked;
