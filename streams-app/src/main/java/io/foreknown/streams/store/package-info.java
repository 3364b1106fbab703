/** Stores, the rows in them, and what is held in memory beside them. */
@NullMarked
package io.foreknown.streams.store;

import org.jspecify.annotations.NullMarked;
