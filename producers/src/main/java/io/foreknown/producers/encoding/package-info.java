/**
 * How the bytes of a feed are packed and encoded, whatever its format. Start at {@link
 * io.foreknown.producers.encoding.PlainSource}.
 */
@NullMarked
package io.foreknown.producers.encoding;

import org.jspecify.annotations.NullMarked;
