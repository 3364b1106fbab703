/** Ways in: how files, directories and links become the input of a source. */
@NullMarked
package io.foreknown.producers.intake;

import org.jspecify.annotations.NullMarked;
