package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.List;
import java.util.Objects;
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
    R nearest = null;
    for (R row : table) {
      if (covers(row, longer)
          && (nearest == null || row.hazard().length() > nearest.hazard().length())) {
        nearest = row;
      }
    }
    return Objects.requireNonNull(nearest, "a row covers all hazards");
  }

  /**
   * The greatest of a parameter in all rows that can decide about a hazard and a comparable one.
   */
  static <R extends HazardRow, T extends Comparable<T>> T greatest(
      List<R> table, Hazard hazard, Function<R, T> parameter) {
    T greatest = null;
    for (R row : table) {
      if (covers(row, hazard.name()) || isWithin(row.hazard(), hazard.name())) {
        T here = parameter.apply(row);
        greatest = greatest == null || here.compareTo(greatest) > 0 ? here : greatest;
      }
    }
    return Objects.requireNonNull(greatest, "a row covers all hazards");
  }

  private static boolean covers(HazardRow row, String name) {
    return row.hazard().isEmpty() || isWithin(name, row.hazard());
  }

  private static boolean isWithin(String name, String broader) {
    return name.startsWith(broader)
        && (name.length() == broader.length() || name.charAt(broader.length()) == '.');
  }
}
