package io.foreknown.domain.position;

import static io.foreknown.domain.position.Predicate.CONCURRENCY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of all that can be asked. */
public final class Predicates {
  /** Whether the warning was given at all. */
  public static final String ISSUED = "warning.issued";

  /** How precisely it named what is in danger. */
  public static final String SPECIFICITY = "warning.specificity";

  /** What it named. */
  public static final String TARGET = "warning.target";

  /** How many died. */
  public static final String KILLED = "incident.killed";

  /** How many were hurt. */
  public static final String INJURED = "incident.injured";

  /** Who did it. */
  public static final String PERPETRATOR = "incident.perpetrator";

  /** When it began. */
  public static final String BEGAN = "incident.began";

  /** Whether it happened, was foiled or was none. */
  public static final String OUTCOME = "incident.outcome";

  /** Where it happened. */
  public static final String PLACE = "incident.place";

  private static final Predicates SHIPPED =
      new Predicates(
          List.of(
              of(ISSUED, PositionKind.TRUTH),
              scale(
                  SPECIFICITY,
                  "none",
                  "general",
                  "country",
                  "region",
                  "city",
                  "district",
                  "site-kind",
                  "site"),
              of("warning.received", PositionKind.TRUTH),
              of(TARGET, PositionKind.WHERE),
              of("warning.credible", PositionKind.TRUTH),
              toll(KILLED),
              toll(INJURED),
              of(PERPETRATOR, PositionKind.PARTIES),
              of(BEGAN, PositionKind.WHEN),
              scale(OUTCOME, "disproved", "foiled", "occurred"),
              of(PLACE, PositionKind.WHERE),
              of("response.adequate", PositionKind.TRUTH)));

  private final Map<String, Predicate> byName = new LinkedHashMap<>();

  private Predicates(List<Predicate> rows) {
    rows.forEach(row -> byName.put(row.name(), row));
  }

  /** What the product brings along. */
  public static Predicates shipped() {
    return SHIPPED;
  }

  /** All rows, the shipped ones first. */
  public List<Predicate> rows() {
    return List.copyOf(byName.values());
  }

  /** The row of a name; null when nobody has declared it. */
  public @Nullable Predicate named(String name) {
    return byName.get(name);
  }

  private static Predicate of(String name, PositionKind kind) {
    return new Predicate(name, kind, false, List.of(), CONCURRENCY);
  }

  private static Predicate scale(String name, String... rungs) {
    return new Predicate(name, PositionKind.SCALE, false, List.of(rungs), CONCURRENCY);
  }

  private static Predicate toll(String name) {
    return new Predicate(name, PositionKind.COUNT, true, List.of(), CONCURRENCY);
  }
}
