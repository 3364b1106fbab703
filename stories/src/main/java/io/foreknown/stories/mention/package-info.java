/**
 * Who, where and how many: what a sentence names.
 *
 * <p>May import {@code text}, {@code cue}, {@code name} and the domain. Start at {@code
 * PlaceFinder}, {@code ActorFinder} and {@code CountFinder}.
 */
@NullMarked
package io.foreknown.stories.mention;

import org.jspecify.annotations.NullMarked;
