package io.foreknown.domain.match;

/**
 * A match as subscribers see it.
 *
 * @param match what it says; of a retracted one, what it said last
 * @param version 1 for the first, one more with every change
 * @param retracted whether it is withdrawn
 */
public record MatchVersion(Match match, long version, boolean retracted) {}
