package io.foreknown.operations.settings;

import io.foreknown.domain.link.LinkRow;
import io.foreknown.domain.link.LinkRow.Merge;
import io.foreknown.domain.link.LinkRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code links}, over those that are shipped. */
final class LinkRows {
  private static final Duration WITHIN = Duration.ofHours(12);

  private LinkRows() {}

  /** A row replaces the shipped row of the same hazard. */
  static LinkRules read(SettingsRow settings, LinkRules shipped) {
    Map<String, LinkRow> rows = new HashMap<>();
    shipped.rows().forEach(row -> rows.put(row.hazard(), row));
    for (SettingsRow given : settings.rows("links", "hazard")) {
      LinkRow row = row(given);
      if (row != null) {
        rows.put(row.hazard(), row);
      }
    }
    List<LinkRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(LinkRow::hazard));
    return new LinkRules(sorted);
  }

  private static @Nullable LinkRow row(SettingsRow given) {
    String hazard = given.value("hazard", "", text -> text);
    Duration within = given.value("within", WITHIN, Duration::parse);
    double radius = given.value("radiusKm", 0.0, Double::valueOf);
    Merge merge = given.value("merge", Merge.SUGGEST, LinkRows::merge);
    Set<String> sources = given.texts("sources");
    given.refuseOthers();
    return given.build(() -> new LinkRow(hazard, within, radius, merge, sources));
  }

  private static Merge merge(String word) {
    return Merge.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
