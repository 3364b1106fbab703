/**
 * A story's text, cut into paragraphs, sentences, words and quotations; every part knows where in
 * the text it stands.
 *
 * <p>May import the JDK. Start at {@code StoryText}.
 */
@NullMarked
package io.foreknown.stories.text;

import org.jspecify.annotations.NullMarked;
