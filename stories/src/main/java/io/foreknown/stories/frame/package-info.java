/**
 * What a sentence says, as drafts: warnings, incidents, and what somebody holds.
 *
 * <p>May import the stages before it and the domain. Start at {@code StoryFrames}.
 */
@NullMarked
package io.foreknown.stories.frame;

import org.jspecify.annotations.NullMarked;
