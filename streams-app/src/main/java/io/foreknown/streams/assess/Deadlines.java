package io.foreknown.streams.assess;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.streams.store.SortedRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When warnings run out: a row per moment at which an outcome must be looked at again. */
record Deadlines(SortedRows<byte[]> rows, Rules rules) {
  private static final char SEPARATOR = '\0';
  private static final byte[] PRESENT = {};

  /** Replaces the deadlines of one version of an event by those of another. */
  void replace(String key, @Nullable Event before, @Nullable Event now, Instant clock) {
    List<Instant> past = deadlines(before);
    List<Instant> present = deadlines(now);
    if (present.equals(past)) {
      return;
    }
    past.forEach(deadline -> rows.put(row(deadline, key), null));
    present.stream()
        .filter(deadline -> !clock.isAfter(deadline))
        .forEach(deadline -> rows.put(row(deadline, key), PRESENT));
  }

  private List<Instant> deadlines(@Nullable Event event) {
    return event instanceof WarningEvent warning
        ? Stream.of(
                Outcome.pendingUntil(warning, rules.rules()),
                Outcome.lastMoment(warning, rules.rules()))
            .distinct()
            .toList()
        : List.of();
  }

  /**
   * The keys of the events with the first deadlines that the clock has passed, an event for each of
   * so many deadlines at most; forgets those deadlines, so that none is met twice.
   */
  List<String> passed(Instant clock, int most) {
    List<String> passed = new ArrayList<>();
    String last = row(clock, "");
    for (String row : rows.keysFrom("")) {
      if (passed.size() == most || row.compareTo(last) > 0) {
        break;
      }
      passed.add(row);
    }
    passed.forEach(row -> rows.put(row, null));
    return passed.stream().map(row -> row.substring(row.indexOf(SEPARATOR) + 1)).toList();
  }

  /** Sixteen hexadecimal digits sort as the moments do; all before 1970 is long passed. */
  private static String row(Instant deadline, String key) {
    return "%016x".formatted(Math.max(0, deadline.toEpochMilli())) + SEPARATOR + key;
  }
}
