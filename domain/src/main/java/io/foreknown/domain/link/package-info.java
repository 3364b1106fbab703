/**
 * Which two events nobody has linked, but may be one: hazard, place and time agree, and nothing
 * excludes it.
 *
 * <p>{@code LinkRule} looks at two events; of what it finds {@code BestLinks} are emitted, and
 * {@code LinkStanding} is what subscribers know of those of one event. Suggestions only: what the
 * desk decides is in {@code domain.merge}. May import events, claims, places and words.
 */
@NullMarked
package io.foreknown.domain.link;

import org.jspecify.annotations.NullMarked;
