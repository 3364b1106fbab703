package io.foreknown.operations.settings;

import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of {@code predicates}. */
final class PredicateRows {
  private PredicateRows() {}

  static Predicates read(SettingsRow settings, Predicates shipped) {
    List<Predicate> rows = new ArrayList<>();
    for (SettingsRow given : settings.rows("predicates", "name")) {
      Predicate predicate = predicate(given);
      if (predicate != null) {
        rows.add(predicate);
      }
    }
    Predicates all = settings.build(() -> shipped.with(rows));
    return all == null ? shipped : all;
  }

  private static @Nullable Predicate predicate(SettingsRow given) {
    String name = given.value("name", "", text -> text);
    PositionKind kind = given.value("kind", PositionKind.TRUTH, PredicateRows::kind);
    boolean isCumulative = given.value("cumulative", false, PredicateRows::truth);
    List<String> rungs = given.list("rungs");
    Duration otherwise = isCumulative ? Duration.ZERO : Predicate.CONCURRENCY;
    Duration concurrency = given.value("concurrency", otherwise, Duration::parse);
    given.refuseOthers();
    return given.build(() -> new Predicate(name, kind, isCumulative, rungs, concurrency));
  }

  private static PositionKind kind(String word) {
    return PositionKind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static boolean truth(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
