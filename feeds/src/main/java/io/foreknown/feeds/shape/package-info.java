/**
 * Shapes that break the rules of the contract and can be used all the same, once they are mended.
 *
 * <p>May import the domain's places and, for crossing rings, JTS. Start at {@code Mender}.
 */
@NullMarked
package io.foreknown.feeds.shape;

import org.jspecify.annotations.NullMarked;
