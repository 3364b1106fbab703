package io.foreknown.operations.settings;

import io.foreknown.domain.link.LinkRow;
import io.foreknown.domain.link.LinkRow.Merge;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.feeds.yaml.Setting;
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
  static LinkRules read(Setting settings, LinkRules shipped) {
    Map<String, LinkRow> rows = new HashMap<>();
    shipped.rows().forEach(row -> rows.put(row.hazard(), row));
    for (Setting given : settings.field("links").entriesBy("hazard")) {
      LinkRow row = row(given);
      if (row != null) {
        rows.put(row.hazard(), row);
      }
    }
    List<LinkRow> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(LinkRow::hazard));
    return new LinkRules(sorted);
  }

  private static @Nullable LinkRow row(Setting given) {
    String hazard = given.field("hazard").parsedOr("", text -> text);
    Duration within = given.field("within").parsedOr(WITHIN, Duration::parse);
    double radius = given.field("radiusKm").parsedOr(0.0, Double::valueOf);
    Merge merge = given.field("merge").parsedOr(Merge.SUGGEST, LinkRows::merge);
    Set<String> sources = given.field("sources").distinct();
    given.refuseOthers();
    return given.attempt(() -> new LinkRow(hazard, within, radius, merge, sources));
  }

  private static Merge merge(String word) {
    return Merge.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
