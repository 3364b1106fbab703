/** Pair: finds what matches among the events that meet at a place or map cell. */
@NullMarked
package io.foreknown.streams.pair;

import org.jspecify.annotations.NullMarked;
