package io.foreknown.producers.story;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Shown;
import io.foreknown.producers.Unused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts names in items that their standard does not know; of many the first short ones. */
public final class Strangers {
  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private final String what;
  private final Map<String, Unused> byName = new LinkedHashMap<>();

  /** Of this kind, in words: a property, an element. */
  public Strangers(String what) {
    this.what = what;
  }

  /** One item has it. */
  public void note(String name, Origin origin) {
    Unused before = byName.get(name);
    if (before != null) {
      byName.put(name, before.plus(1));
    } else if (byName.size() < MOST && name.length() <= LONGEST) {
      byName.put(name, new Unused(what + " " + Shown.of(name), origin, 1));
    }
  }

  /** Those since the last time, in the order in which they were first seen. */
  public Stream<Unused> taken() {
    List<Unused> taken = List.copyOf(byName.values());
    byName.clear();
    return taken.stream();
  }
}
