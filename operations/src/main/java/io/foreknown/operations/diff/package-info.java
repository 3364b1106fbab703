/**
 * What differs between the directories of two replays, and why. Reads the sorted files side by
 * side, so memory does not grow with them. Start at {@link
 * io.foreknown.operations.diff.Comparison}.
 */
@NullMarked
package io.foreknown.operations.diff;

import org.jspecify.annotations.NullMarked;
