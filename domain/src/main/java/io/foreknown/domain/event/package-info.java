/** Events: what several claims say of one real-world thing, folded in an order-free way. */
@NullMarked
package io.foreknown.domain.event;

import org.jspecify.annotations.NullMarked;
