package io.foreknown.domain.link;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.HazardRow;
import io.foreknown.domain.event.Event;
import java.time.Duration;
import java.util.List;

/**
 * The table of link rows, one per hazard.
 *
 * @param rows one of them for the empty hazard, so that every hazard has a row
 */
public record LinkRules(List<LinkRow> rows) {
  private static final LinkRules SHIPPED =
      new LinkRules(
          List.of(
              new LinkRow("", Duration.ofHours(12), 0),
              // Strikes on one place come hours apart, and who reports one knows its hour.
              new LinkRow("security.air-raid", Duration.ZERO, 0)));

  /** Refuses a table without a row for all hazards. */
  public LinkRules {
    rows = HazardRow.table(rows);
  }

  /** The table that the product brings along. */
  public static LinkRules shipped() {
    return SHIPPED;
  }

  /** Whether any row lets events be one without the desk. */
  public boolean mergeAny() {
    return rows.stream().anyMatch(row -> row.merge() == LinkRow.Merge.AUTO);
  }

  /** The row of a pair: the longest prefix of the longer of two comparable hazards. */
  LinkRow rowOf(Hazard one, Hazard other) {
    return HazardRow.of(rows, one, other);
  }

  /** The longest time apart that any row allows for this hazard and a comparable one. */
  public Duration longestWithin(Hazard hazard) {
    return HazardRow.greatest(rows, hazard, LinkRow::within);
  }

  /** The greatest distance at which any row can relate this hazard to a comparable one. */
  public double reachKm(Hazard hazard) {
    return HazardRow.greatest(rows, hazard, LinkRow::radiusKm);
  }

  /** The same of an event. */
  public double reachKm(Event event) {
    return reachKm(event.hazard());
  }
}
