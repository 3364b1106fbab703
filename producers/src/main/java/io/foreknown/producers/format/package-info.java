/** The catalogue of formats: the one package that knows every source. */
@NullMarked
package io.foreknown.producers.format;

import org.jspecify.annotations.NullMarked;
