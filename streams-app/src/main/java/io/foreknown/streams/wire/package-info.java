/** The compact private form of internal topics and stores: a version byte, then fields in order. */
@NullMarked
package io.foreknown.streams.wire;

import org.jspecify.annotations.NullMarked;
