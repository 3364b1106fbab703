package io.foreknown.dashboard.desk;

import java.util.List;

/** Finds places and parties while they are typed; used by several threads. */
@FunctionalInterface
public interface NameSearch {
  /** Knows nobody and no place. */
  NameSearch NONE = (of, text, most) -> List.of();

  /** What is looked for. */
  enum Of {
    PLACE,
    PARTY
  }

  /**
   * Those with a name that begins with this, or has a word that does, the likeliest first.
   *
   * @param most as many at most
   */
  List<FoundName> find(Of of, String text, int most);
}
