package io.foreknown.producers.ninjs;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Shown;
import io.foreknown.producers.Unused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts the properties that the standard does not know; of many names the first short ones. */
final class Strangers {
  private static final int MOST = 100;
  private static final int LONGEST = 100;

  private final Map<String, Unused> byName = new LinkedHashMap<>();

  void note(NewsObject item, Origin origin) {
    item.names().forEach((name, written) -> note(name, written, origin));
  }

  private void note(String name, String written, Origin origin) {
    Unused before = byName.get(name);
    if (before != null) {
      byName.put(name, before.again());
    } else if (byName.size() < MOST && name.length() <= LONGEST && !Checks.isKnown(name)) {
      byName.put(name, new Unused("property " + Shown.of(written), origin, 1));
    }
  }

  Stream<Unused> all() {
    return byName.values().stream();
  }
}
