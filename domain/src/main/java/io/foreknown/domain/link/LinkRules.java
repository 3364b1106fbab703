package io.foreknown.domain.link;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.Event;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The table of link rows, one per hazard.
 *
 * @param rows one of them for the empty hazard, so that every hazard has a row
 */
public record LinkRules(List<LinkRow> rows) {
  private static final LinkRules SHIPPED =
      new LinkRules(List.of(new LinkRow("", Duration.ofHours(12), 0)));

  /** Refuses a table without a row for all hazards. */
  public LinkRules {
    rows = List.copyOf(rows);
    require(
        rows.stream().anyMatch(row -> row.hazard().isEmpty()),
        "a row for the hazard \"\" is expected, which covers all others");
  }

  /** The table that the product brings along. */
  public static LinkRules shipped() {
    return SHIPPED;
  }

  /** The row of a pair: the longest prefix of the longer of two comparable hazards. */
  LinkRow rowOf(Hazard one, Hazard other) {
    String longer = one.isWithin(other) ? one.name() : other.name();
    return rows.stream()
        .filter(row -> row.covers(longer))
        .max(Comparator.comparingInt(row -> row.hazard().length()))
        .orElseThrow();
  }

  /** The longest time apart that any row allows for this hazard and a comparable one. */
  public Duration longestWithin(Hazard hazard) {
    return greatest(hazard, LinkRow::within);
  }

  /** The greatest distance at which any row can relate this hazard to a comparable one. */
  public double reachKm(Hazard hazard) {
    return greatest(hazard, LinkRow::radiusKm);
  }

  /** The same of an event. */
  public double reachKm(Event event) {
    return reachKm(event.hazard());
  }

  private <T extends Comparable<T>> T greatest(Hazard hazard, Function<LinkRow, T> parameter) {
    return rows.stream()
        .filter(row -> row.covers(hazard.name()) || row.hazard().startsWith(hazard.name() + "."))
        .map(parameter)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
