package io.foreknown.cli.settings;

import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code match} and the kinds of site, over those that are shipped. */
final class MatchRows {
  private MatchRows() {}

  /** A row replaces the shipped row of the same hazard, a kind the shipped one of the same name. */
  static MatchRules read(Row settings, MatchRules shipped) {
    Map<String, MatchRow> rows = new HashMap<>();
    shipped.rows().forEach(row -> rows.put(row.hazard(), row));
    for (Row told : settings.rows("match", "hazard")) {
      MatchRow row = row(told);
      if (row != null) {
        rows.put(row.hazard(), row);
      }
    }
    Map<String, String> kinds = new HashMap<>(shipped.kinds().broader());
    Row told = settings.row("kinds");
    told.names().forEach(kind -> kinds.put(kind, told.value(kind, "", text -> text)));
    List<MatchRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(MatchRow::hazard));
    return new MatchRules(sorted, new SiteKinds(kinds));
  }

  private static @Nullable MatchRow row(Row told) {
    String hazard = told.value("hazard", "", text -> text);
    double tolerance = told.value("toleranceKm", 0.0, Double::valueOf);
    Duration horizon = told.value("horizon", Duration.ZERO, Duration::parse);
    double near = told.value("nearKm", 0.0, Double::valueOf);
    Duration tooLate = told.value("tooLate", Duration.ZERO, Duration::parse);
    told.refuseOthers();
    return told.build(() -> new MatchRow(hazard, tolerance, horizon, near, tooLate));
  }
}
