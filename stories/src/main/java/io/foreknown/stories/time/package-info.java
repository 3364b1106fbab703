/**
 * The times that a sentence names: dates, days that hang on the publication, and days that hang on
 * another event of the story.
 *
 * <p>May import {@code text}, {@code mention.NumberWords} and the domain. Start at {@code
 * TimeFinder}.
 */
@NullMarked
package io.foreknown.stories.time;

import org.jspecify.annotations.NullMarked;
