package io.foreknown.domain;

import org.jspecify.annotations.Nullable;

/**
 * An output as subscribers see it.
 *
 * @param value what it says; of a retracted one, what it said last
 * @param version 1 for the first, one more with every change
 * @param retracted whether it is withdrawn
 * @param mergedInto of what is withdrawn because the desk says that its event is the same as
 *     another one: the id of that one; else null
 */
public record Versioned<T>(T value, long version, boolean retracted, @Nullable String mergedInto) {
  /** What stands, or is withdrawn because claims are. */
  public Versioned(T value, long version, boolean retracted) {
    this(value, version, retracted, null);
  }
}
