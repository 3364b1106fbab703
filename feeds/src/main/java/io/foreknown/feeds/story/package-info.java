/**
 * Stories and the claims that they carry, whatever format carries them.
 *
 * <p>A story has versions, in whatever order they come. A claim that a newer version no longer
 * carries is retracted, and so are all claims of a story that is withdrawn. May import the domain
 * and {@code ndjson}. Start at {@code StoryIndex}; {@code CarriedClaims} reads the claims, {@code
 * Versions} says what is retracted, of fact checks too.
 */
@NullMarked
package io.foreknown.feeds.story;

import org.jspecify.annotations.NullMarked;
