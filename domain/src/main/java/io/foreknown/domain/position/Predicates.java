package io.foreknown.domain.position;

import static io.foreknown.domain.InvalidValueException.require;
import static io.foreknown.domain.position.Predicate.CONCURRENCY;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.problem.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of all that can be asked. */
public final class Predicates {
  /** Whether the warning was given at all. */
  public static final String ISSUED = "warning.issued";

  /** How precisely it named what is in danger. */
  public static final String SPECIFICITY = "warning.specificity";

  /** What it named. */
  public static final String TARGET = "warning.target";

  /** Whether it was to be taken seriously. */
  public static final String CREDIBLE = "warning.credible";

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

  /** Whether a claim is true, as its author and those who check it say; the event is the claim. */
  public static final String CLAIM_TRUE = "claim.true";

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
              of(CREDIBLE, PositionKind.TRUTH),
              toll(KILLED),
              toll(INJURED),
              of(PERPETRATOR, PositionKind.PARTIES),
              of(BEGAN, PositionKind.WHEN),
              scale(OUTCOME, "disproved", "foiled", "occurred"),
              of(PLACE, PositionKind.WHERE),
              of(CLAIM_TRUE, PositionKind.TRUTH),
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

  /**
   * With more rows; a row replaces the one of the same name.
   *
   * @throws io.foreknown.domain.InvalidValueException if one of them makes of a shipped question
   *     another one, which the positions of warnings and reports would no longer answer
   */
  public Predicates with(List<Predicate> more) {
    more.forEach(Predicates::requireTheSameQuestion);
    return new Predicates(Stream.concat(byName.values().stream(), more.stream()).toList());
  }

  private static void requireTheSameQuestion(Predicate row) {
    Predicate shipped = SHIPPED.named(row.name());
    if (shipped != null) {
      require(row.kind() == shipped.kind(), "%s: the kind is %s", row.name(), shipped.kind());
      require(
          row.rungs().containsAll(shipped.rungs()),
          "%s: the rungs include %s",
          row.name(),
          String.join(", ", shipped.rungs()));
    }
  }

  /**
   * What keeps a statement from being an answer to a question that is known, or a decision from
   * being about one; empty: nothing.
   */
  public List<Problem> problems(Claim claim) {
    if (claim instanceof Decision decision
        && decision.subject() instanceof Subject.OfQuestion of
        && named(of.question().predicate()) == null) {
      return List.of(unknown("subject.question.predicate", of.question().predicate()));
    }
    return claim instanceof Statement statement ? problems(statement) : List.of();
  }

  private Problem unknown(String field, String predicate) {
    String known = String.join(", ", byName.keySet());
    return new Problem(field, "'%s' is not known; known are %s".formatted(predicate, known));
  }

  private List<Problem> problems(Statement statement) {
    Predicate predicate = named(statement.predicate());
    if (predicate == null) {
      return List.of(unknown("predicate", statement.predicate()));
    }
    String problem = predicate.problem(new Stance(statement.position(), statement.polarity()));
    return problem == null ? List.of() : List.of(new Problem("position", problem));
  }

  private static Predicate of(String name, PositionKind kind) {
    return new Predicate(name, kind, false, List.of(), CONCURRENCY);
  }

  private static Predicate scale(String name, String... rungs) {
    return new Predicate(name, PositionKind.SCALE, false, List.of(rungs), CONCURRENCY);
  }

  private static Predicate toll(String name) {
    return new Predicate(name, PositionKind.COUNT, true, List.of(), Duration.ZERO);
  }
}
