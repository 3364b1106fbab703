package io.foreknown.feeds.lookup;

import java.util.List;

/** What a name or a code means. */
public sealed interface Lookup<T> {
  /** One thing. */
  record Found<T>(T value) implements Lookup<T> {}

  /** Any of several, at least two; which, nobody has said. */
  record Ambiguous<T>(List<T> candidates) implements Lookup<T> {
    /** Copies the list. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nothing that is known. */
  record Unknown<T>() implements Lookup<T> {}

  /** By how many there are. */
  static <T> Lookup<T> of(List<T> candidates) {
    return switch (candidates.size()) {
      case 0 -> new Unknown<>();
      case 1 -> new Found<>(candidates.get(0));
      default -> new Ambiguous<>(candidates);
    };
  }
}
