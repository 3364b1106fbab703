/**
 * Proposes by a language model: writes what it is asked, and reads what it answers into drafts. A
 * model gives words of the story; what they mean is read by the stages that read every story.
 *
 * <p>Opens no connection: whoever calls asks, behind a port. May import the other packages that
 * read a text, the domain and Jackson. Start at {@code ModelProposer}.
 */
@NullMarked
package io.foreknown.stories.model;

import org.jspecify.annotations.NullMarked;
