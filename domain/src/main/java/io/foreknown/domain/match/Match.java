package io.foreknown.domain.match;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finding that a warning and an incident concern the same thing.
 *
 * @param id the same for the same two events, whatever else changes
 * @param warning event id
 * @param incident event id
 * @param warnedSince since when the place was under this warning, from which the lead is counted
 * @param force what held when the incident began
 * @param leadSeconds how long before the incident the warning was given
 * @param publicationLeadSeconds first publication of the incident minus first publication of the
 *     warning; negative when the warning became known later
 * @param hindsight whether the warning was first published only after the incident had begun
 * @param publishedAt when the last of the claims it rests on was published, so that it could be
 *     known
 * @param rule the row that was applied
 * @param decisions what the desk decided about it, the newest first, which stands
 */
public record Match(
    String id,
    MatchKind kind,
    String warning,
    String incident,
    Audience audience,
    Span warnedSince,
    Force force,
    Seconds leadSeconds,
    long publicationLeadSeconds,
    Window window,
    PlaceRelation place,
    ActorRelation actor,
    boolean hindsight,
    Instant publishedAt,
    Evidence evidence,
    MatchRow rule,
    List<Decided> decisions) {
  private static final Evidence NONE = new Evidence(List.of(), 0);

  /** Copies the list. */
  public Match {
    decisions = List.copyOf(decisions);
  }

  /** What the desk says of it; null: nothing, so that it is a suggestion. */
  public @Nullable Verdict decided() {
    return IncidentDecisions.stands(decisions);
  }

  /** Whether the desk says that it is none, so that it counts nowhere. */
  public boolean isDismissed() {
    return decided() == Verdict.DISMISSED;
  }

  /**
   * Whether the warning had ended, or had been updated so that it left this place or hazard out.
   */
  public boolean isLifted() {
    return force == Force.ENDED || force == Force.NO_LONGER;
  }

  Match withoutEvidence() {
    return with(kind, NONE, decisions);
  }

  /** As if nothing had been decided about it, when it is of this kind; tells no evidence. */
  Match undecided(MatchKind ruled) {
    return with(ruled, NONE, List.of());
  }

  private Match with(MatchKind as, Evidence resting, List<Decided> decided) {
    return new Match(
        id,
        as,
        warning,
        incident,
        audience,
        warnedSince,
        force,
        leadSeconds,
        publicationLeadSeconds,
        window,
        place,
        actor,
        hindsight,
        publishedAt,
        resting,
        rule,
        decided);
  }
}
