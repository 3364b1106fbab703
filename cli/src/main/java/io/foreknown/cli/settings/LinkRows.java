package io.foreknown.cli.settings;

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
  static LinkRules read(Row settings, LinkRules shipped) {
    Map<String, LinkRow> rows = new HashMap<>();
    shipped.rows().forEach(row -> rows.put(row.hazard(), row));
    for (Row told : settings.rows("links", "hazard")) {
      LinkRow row = row(told);
      if (row != null) {
        rows.put(row.hazard(), row);
      }
    }
    List<LinkRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(LinkRow::hazard));
    return new LinkRules(sorted);
  }

  private static @Nullable LinkRow row(Row told) {
    String hazard = told.value("hazard", "", text -> text);
    Duration within = told.value("within", WITHIN, Duration::parse);
    double radius = told.value("radiusKm", 0.0, Double::valueOf);
    Merge merge = told.value("merge", Merge.SUGGEST, LinkRows::merge);
    Set<String> sources = told.texts("sources");
    told.refuseOthers();
    return told.build(() -> new LinkRow(hazard, within, radius, merge, sources));
  }

  private static Merge merge(String word) {
    return Merge.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
