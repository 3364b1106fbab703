/**
 * What follows from a whole set of claims at once, for those who need no versions: a replay without
 * topology, a view of the past. Start at {@link io.foreknown.domain.history.Pairing}.
 */
@NullMarked
package io.foreknown.domain.history;

import org.jspecify.annotations.NullMarked;
