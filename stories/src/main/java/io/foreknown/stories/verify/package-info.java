/**
 * Decides what of a draft may be shown, whoever proposes it: what is not in the text is dropped and
 * counted.
 *
 * <p>May import the stages that read a text, and not those that propose. Start at {@code Verifier}.
 */
@NullMarked
package io.foreknown.stories.verify;

import org.jspecify.annotations.NullMarked;
