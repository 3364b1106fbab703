package io.foreknown.feeds.jsonld;

import org.jspecify.annotations.Nullable;

/** What one thing may have, and what was wrong while it was read. */
final class Budget {
  /** Characters of names and texts in one thing. */
  static final int CHARACTERS = 1 << 20;

  /** Values in one thing. */
  static final int VALUES = 50_000;

  static final String LIMITS =
      "at most %d values and %d characters are allowed".formatted(VALUES, CHARACTERS);

  private static final int SHOWN = 60;

  private long characters;
  private long values;
  private @Nullable String repeated;

  /** Counts one value with so many characters; whether it may be kept. */
  boolean room(int more) {
    characters += more;
    values++;
    return fits();
  }

  boolean fits() {
    return characters <= CHARACTERS && values <= VALUES;
  }

  /** Notes a name that an object gives twice. */
  void repeated(String name) {
    if (repeated == null) {
      repeated = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }
  }

  /** The first such name; null when there is none. */
  @Nullable String repeated() {
    return repeated;
  }
}
