/**
 * Stories, read for what they may claim, and where that goes.
 *
 * <p>Start at {@code StoryReader}.
 */
@NullMarked
package io.foreknown.operations.story;

import org.jspecify.annotations.NullMarked;
