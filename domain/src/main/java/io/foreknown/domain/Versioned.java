package io.foreknown.domain;

/**
 * An output as subscribers see it.
 *
 * @param value what it says; of a retracted one, what it said last
 * @param version 1 for the first, one more with every change
 * @param retracted whether it is withdrawn
 */
public record Versioned<T>(T value, long version, boolean retracted) {}
