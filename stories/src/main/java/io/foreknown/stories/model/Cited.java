package io.foreknown.stories.model;

/**
 * Words that a model says it has copied.
 *
 * @param sentence its number, from 1
 */
record Cited(long sentence, String words) {}
