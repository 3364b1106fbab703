package io.foreknown.operations.settings;

import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.feeds.yaml.Setting;
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
  static MatchRules read(Setting settings, MatchRules shipped) {
    Map<String, MatchRow> rows = new HashMap<>();
    shipped.rows().forEach(row -> rows.put(row.hazard(), row));
    for (Setting given : settings.field("match").entriesBy("hazard")) {
      MatchRow row = row(given);
      if (row != null) {
        rows.put(row.hazard(), row);
      }
    }
    Map<String, String> kinds = new HashMap<>(shipped.kinds().broader());
    Setting given = settings.field("kinds");
    given.names().forEach(kind -> kinds.put(kind, given.field(kind).parsedOr("", text -> text)));
    List<MatchRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(MatchRow::hazard));
    return new MatchRules(sorted, new SiteKinds(kinds));
  }

  private static @Nullable MatchRow row(Setting given) {
    String hazard = given.field("hazard").parsedOr("", text -> text);
    double tolerance = given.field("toleranceKm").parsedOr(0.0, Double::valueOf);
    Duration horizon = given.field("horizon").parsedOr(Duration.ZERO, Duration::parse);
    double near = given.field("nearKm").parsedOr(0.0, Double::valueOf);
    Duration tooLate = given.field("tooLate").parsedOr(Duration.ZERO, Duration::parse);
    given.refuseOthers();
    return given.attempt(() -> new MatchRow(hazard, tolerance, horizon, near, tooLate));
  }
}
