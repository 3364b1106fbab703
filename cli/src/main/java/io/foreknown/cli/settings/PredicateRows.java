package io.foreknown.cli.settings;

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

  static Predicates read(Row settings, Predicates shipped) {
    List<Predicate> rows = new ArrayList<>();
    for (Row told : settings.rows("predicates", "name")) {
      Predicate predicate = predicate(told);
      if (predicate != null) {
        rows.add(predicate);
      }
    }
    Predicates all = settings.build(() -> shipped.with(rows));
    return all == null ? shipped : all;
  }

  private static @Nullable Predicate predicate(Row told) {
    String name = told.value("name", "", text -> text);
    PositionKind kind = told.value("kind", PositionKind.TRUTH, PredicateRows::kind);
    boolean isCumulative = told.value("cumulative", false, PredicateRows::truth);
    List<String> rungs = told.list("rungs");
    Duration otherwise = isCumulative ? Duration.ZERO : Predicate.CONCURRENCY;
    Duration concurrency = told.value("concurrency", otherwise, Duration::parse);
    told.refuseOthers();
    return told.build(() -> new Predicate(name, kind, isCumulative, rungs, concurrency));
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
