/**
 * A claim as far as a story gives it: fields that are known, and where in the text each one stands.
 *
 * <p>May import the domain and {@code text}. Start at {@code Draft}.
 */
@NullMarked
package io.foreknown.stories.draft;

import org.jspecify.annotations.NullMarked;
