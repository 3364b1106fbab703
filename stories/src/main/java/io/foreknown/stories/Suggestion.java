package io.foreknown.stories;

/**
 * An event that a statement may be about.
 *
 * @param event its id once the proposal of it is accepted
 * @param why in a few words
 */
public record Suggestion(String event, String why) {}
