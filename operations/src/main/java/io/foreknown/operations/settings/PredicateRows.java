package io.foreknown.operations.settings;

import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.feeds.yaml.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of {@code predicates}. */
final class PredicateRows {
  private PredicateRows() {}

  static Predicates read(Setting settings, Predicates shipped) {
    List<Predicate> rows = new ArrayList<>();
    for (Setting given : settings.field("predicates").entriesBy("name")) {
      Predicate predicate = predicate(given);
      if (predicate != null) {
        rows.add(predicate);
      }
    }
    Predicates all = settings.attempt(() -> shipped.with(rows));
    return all == null ? shipped : all;
  }

  private static @Nullable Predicate predicate(Setting given) {
    String name = given.field("name").parsedOr("", text -> text);
    PositionKind kind = given.field("kind").parsedOr(PositionKind.TRUTH, PredicateRows::kind);
    boolean isCumulative = given.field("cumulative").parsedOr(false, PredicateRows::truth);
    List<String> rungs = given.field("rungs").each(text -> text);
    Duration otherwise = isCumulative ? Duration.ZERO : Predicate.CONCURRENCY;
    Duration concurrency = given.field("concurrency").parsedOr(otherwise, Duration::parse);
    given.refuseOthers();
    return given.attempt(() -> new Predicate(name, kind, isCumulative, rungs, concurrency));
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
