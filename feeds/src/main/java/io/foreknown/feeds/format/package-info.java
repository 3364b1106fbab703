/** The catalogue of formats: the one package that knows every source. */
@NullMarked
package io.foreknown.feeds.format;

import org.jspecify.annotations.NullMarked;
