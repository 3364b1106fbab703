package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a table of parameters by hazard; it holds for all narrower hazards without their own.
 */
public interface HazardRow {
  /** A dotted prefix; empty for all hazards. */
  String hazard();

  /** Refuses a table without a row for all hazards, and copies it. */
  static <R extends HazardRow> List<R> table(List<R> rows) {
    require(
        rows.stream().anyMatch(row -> row.hazard().isEmpty()),
        "a row for the hazard \"\" is expected, which covers all others");
    return List.copyOf(rows);
  }

  /** The row of a pair: the longest prefix of the longer of two comparable hazards. */
  static <R extends HazardRow> R of(List<R> table, Hazard one, Hazard other) {
    String longer = one.isWithin(other) ? one.name() : other.name();
    return table.stream()
        .filter(row -> covers(row, longer))
        .max(Comparator.comparingInt(row -> row.hazard().length()))
        .orElseThrow();
  }

  /**
   * The greatest of a parameter in all rows that can decide about a hazard and a comparable one.
   */
  static <R extends HazardRow, T extends Comparable<T>> T greatest(
      List<R> table, Hazard hazard, Function<R, T> parameter) {
    return table.stream()
        .filter(row -> covers(row, hazard.name()) || row.hazard().startsWith(hazard.name() + "."))
        .map(parameter)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean covers(HazardRow row, String name) {
    return row.hazard().isEmpty()
        || name.equals(row.hazard())
        || name.startsWith(row.hazard() + ".");
  }
}
