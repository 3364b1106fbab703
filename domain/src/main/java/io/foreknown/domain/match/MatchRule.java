package io.foreknown.domain.match;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a warning event and an incident event concern the same thing.
 *
 * <p>As a formula: hazard comparable ∧ place the same ∧ {@code began.to ≥ issued.from} ∧ {@code
 * began.from ≤ max(validity.to, issued.to + horizon)} ∧ kinds of site agree ∧ actors not known to
 * differ. A near miss fails exactly one of place (but is near), kind and actor; a warning that came
 * too late fails only the first half of time. What the desk confirms is a match where it is a near
 * miss, or fails only the second half of time; what it dismisses is found and counts nowhere. Of a
 * warning that was updated each phase is asked, and {@link Course} says which of them decides.
 *
 * <p>A late fact: an embassy alert of 7 March and an attack on 22 March are matched when the attack
 * is reported; a private warning of 6 March, reported only on 2 April, is matched with the same
 * attack then, with hindsight, and a lead of sixteen days all the same.
 */
public record MatchRule(MatchRules rules) {

  /** The match of the two events as they stand now; null when there is none. */
  public @Nullable Match match(WarningEvent warning, IncidentEvent incident) {
    Finding finding = finding(warning, incident);
    return finding == null || !finding.isShown() ? null : finding.match();
  }

  /**
   * The match, with what its two sides must know of each other to judge it; null when there is
   * none, and the incident does not verify the warning as it was issued either.
   */
  public @Nullable Finding finding(WarningEvent warning, IncidentEvent incident) {
    if (!canMatch(warning) || !canMatch(incident)) {
      return null;
    }
    Pair pair = new Pair(warning, incident, incident.desk().pair(warning.id(), warning.merged()));
    List<Bearing> bearings = Bearing.of(warning, incident, rules);
    ActorRelation actor = Actors.relate(warning.actors(), incident.actors());
    Ruled ruled = ruled(bearings, actor, pair);
    AsIssued asIssued = AsIssued.of(bearings, actor, pair.began(), ruled == null);
    if (ruled != null) {
      return Finding.of(ruled.match(), warning, incident, asIssued, ruled.ruling());
    }
    return asIssued == null
        ? null
        : Finding.of(
            pair.match(MatchKind.MATCH, Course.ofFirst(bearings, pair.began()), actor),
            warning,
            incident,
            asIssued,
            Ruling.AS_ISSUED);
  }

  /** A match as the desk has it, and what the rules alone make of it. */
  private record Ruled(Match match, Ruling ruling) {}

  private static @Nullable Ruled ruled(List<Bearing> bearings, ActorRelation actor, Pair pair) {
    Course same = Course.of(bearings, of -> of.failures(actor) == 0, pair.began());
    Timing timing = same == null ? Timing.APART : same.timing();
    if (same != null && timing == Timing.IN_TIME) {
      return new Ruled(pair.match(MatchKind.MATCH, same, actor), Ruling.MATCH);
    }
    Course near = Course.of(bearings, of -> of.failures(actor) == 1, pair.began());
    boolean isNear = near != null && near.timing() == Timing.IN_TIME;
    if (same != null && timing == Timing.BEYOND && pair.isConfirmed()) {
      return new Ruled(
          pair.match(MatchKind.MATCH, same, actor),
          isNear ? Ruling.NEAR_MISS : Ruling.BEYOND_HORIZON);
    }
    if (near != null && isNear) {
      return new Ruled(
          pair.match(pair.isConfirmed() ? MatchKind.MATCH : MatchKind.NEAR_MISS, near, actor),
          Ruling.NEAR_MISS);
    }
    return same != null && timing == Timing.TOO_LATE
        ? new Ruled(pair.match(MatchKind.TOO_LATE, same, actor), Ruling.TOO_LATE)
        : null;
  }

  /** Whether an event can match anything at all: no exercise, and not disproved. */
  public static boolean canMatch(Event event) {
    return event instanceof WarningEvent warning
        ? !warning.exercise()
        : ((IncidentEvent) event).outcome() != IncidentOutcome.DISPROVED;
  }

  /**
   * Two events that may match.
   *
   * @param decided what the desk says of them, the newest first
   */
  private record Pair(WarningEvent warning, IncidentEvent incident, List<Decided> decided) {
    boolean isConfirmed() {
      return IncidentDecisions.stands(decided) == Verdict.CONFIRMED;
    }

    Span began() {
      return incident.began().span();
    }

    Match match(MatchKind kind, Course course, ActorRelation actor) {
      Span since = course.since();
      return new Match(
          StableId.of(warning.id(), incident.id()),
          kind,
          warning.id(),
          incident.id(),
          warning.audience(),
          since,
          course.force(),
          Seconds.between(since, began()),
          Duration.between(warning.firstPublished(), incident.firstPublished()).toSeconds(),
          course.window(),
          course.place().relation(),
          actor,
          warning.firstPublished().isAfter(began().to()),
          published(),
          evidence(),
          course.decided().row(),
          decided);
    }

    private Instant published() {
      Instant given = latest(warning.lastPublished(), incident.lastPublished());
      return decided.isEmpty() ? given : latest(given, decided.get(0).at());
    }

    private Evidence evidence() {
      Evidence given = warning.evidence().and(incident.evidence());
      return decided.isEmpty()
          ? given
          : given.and(Evidence.of(decided.stream().map(Pair::source).toList()));
    }

    private static Evidence.Source source(Decided of) {
      return new Evidence.Source(of.decision(), of.revision(), null, of.at());
    }

    private static Instant latest(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
