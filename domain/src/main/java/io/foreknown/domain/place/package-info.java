/** Places with their lineage and geometry, and how two of them relate. */
@NullMarked
package io.foreknown.domain.place;

import org.jspecify.annotations.NullMarked;
