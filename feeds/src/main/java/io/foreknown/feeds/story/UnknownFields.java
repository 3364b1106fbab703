package io.foreknown.feeds.story;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.UnmatchedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts names in items that their standard does not know; of many the first short ones. */
public final class UnknownFields {
  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private final String what;
  private final Map<String, UnmatchedField> byName = new LinkedHashMap<>();

  /** Of this kind, in words: a property, an element. */
  public UnknownFields(String what) {
    this.what = what;
  }

  /** One item has it. */
  public void note(String name, Origin origin) {
    UnmatchedField before = byName.get(name);
    if (before != null) {
      byName.put(name, before.plus(1));
    } else if (byName.size() < MOST && name.length() <= LONGEST) {
      byName.put(name, new UnmatchedField(what + " " + Excerpt.of(name), origin, 1));
    }
  }

  /** Those since the last time, in the order in which they were first seen. */
  public Stream<UnmatchedField> taken() {
    List<UnmatchedField> taken = List.copyOf(byName.values());
    byName.clear();
    return taken.stream();
  }
}
