/** The clock by which warnings run out. */
@NullMarked
package io.foreknown.streams.clock;

import org.jspecify.annotations.NullMarked;
