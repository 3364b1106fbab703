/**
 * The words by which a story says that somebody warned, that something happened, or what somebody
 * holds; a data file, which a desk can add to.
 *
 * <p>May import {@code text} and the domain. Start at {@code Cues}.
 */
@NullMarked
package io.foreknown.stories.cue;

import org.jspecify.annotations.NullMarked;
