package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody of the desk has selected and written.
 *
 * @param from in UTF-16 units of the story's text, from 0
 * @param to behind the last one
 * @param exact what stands there
 * @param claim with its type, unchecked
 */
public record MadeByHand(int from, int to, String exact, ObjectNode claim) {}
