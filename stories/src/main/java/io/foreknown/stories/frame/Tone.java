package io.foreknown.stories.frame;

/**
 * What a story speaks of, by which its words are understood.
 *
 * @param terror whether attacks are ones of terrorism
 * @param bombs whether explosions are bombs, and no accidents
 */
record Tone(boolean terror, boolean bombs) {}
