/** Stores and the processors that own them. */
@NullMarked
package io.foreknown.streams.store;

import org.jspecify.annotations.NullMarked;
