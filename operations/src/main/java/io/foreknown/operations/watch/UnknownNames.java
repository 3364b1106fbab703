package io.foreknown.operations.watch;

import io.foreknown.feeds.UnmatchedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a watched format does not know: reported with the first document that has it, and counted
 * when the watch ends. Of many the first are kept.
 */
final class UnknownNames {
  private static final int MOST = 100;

  private final Map<String, UnmatchedField> all = new LinkedHashMap<>();

  /** Counts what a document has; returns what none had before. */
  List<UnmatchedField> add(Stream<UnmatchedField> seen) {
    List<UnmatchedField> first = new ArrayList<>();
    seen.forEach(
        one -> {
          UnmatchedField before = all.get(one.what());
          if (before != null) {
            all.put(one.what(), before.plus(one.times()));
          } else if (all.size() < MOST) {
            all.put(one.what(), one);
            first.add(one);
          }
        });
    return first;
  }

  /** All, in the order in which they were first seen. */
  List<UnmatchedField> counted() {
    return List.copyOf(all.values());
  }
}
