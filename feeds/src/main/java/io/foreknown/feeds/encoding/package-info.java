/**
 * How the bytes of a feed are packed and encoded, whatever its format. Start at {@link
 * io.foreknown.feeds.encoding.PlainSource}.
 */
@NullMarked
package io.foreknown.feeds.encoding;

import org.jspecify.annotations.NullMarked;
