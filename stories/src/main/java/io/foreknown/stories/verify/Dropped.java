package io.foreknown.stories.verify;

/**
 * What was not shown.
 *
 * @param check that it failed
 * @param field of the claim; {@code evidence} when all of the draft was dropped for it
 * @param why in a few words
 */
public record Dropped(String check, String field, String why) {}
