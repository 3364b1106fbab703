/** Gather and route: folds the claims of an event into one, and sends it where it may match. */
@NullMarked
package io.foreknown.streams.gather;

import org.jspecify.annotations.NullMarked;
