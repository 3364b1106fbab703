package io.foreknown.producers.decide;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that has no id yet.
 *
 * @param at when it is made, which is its publication time
 * @param until of a {@link Verdict#MUTED}; null for all others
 * @param reason null: none is given
 */
public record DecisionDraft(
    Verdict verdict,
    Subject subject,
    Party by,
    Instant at,
    @Nullable Instant until,
    @Nullable String reason) {
  private static final String PREFIX = "decision-";

  /** Cuts the moment to the millisecond, as records do. */
  public DecisionDraft {
    at = Span.moment(at);
  }

  /** What a decision says, whatever its id. */
  public static DecisionDraft of(Decision decision) {
    return new DecisionDraft(
        decision.verdict(),
        decision.subject(),
        decision.by(),
        decision.header().publishedAt(),
        decision.until(),
        decision.reason());
  }

  /** The same for the same verdict by the same person at the same moment about the same thing. */
  public String id() {
    return PREFIX + StableId.of(subject.key(), verdict.name(), by.id(), at.toString());
  }

  /**
   * The decision, under the id that follows from it.
   *
   * @throws io.foreknown.domain.InvalidValueException if the subject cannot have such a verdict
   */
  public Decision decision() {
    return decision(id());
  }

  /** The same under an id of the desk's own. */
  public Decision decision(String id) {
    Header header = new Header(id, 1, at, null, null, null, List.of(), null, null, null);
    return new Decision(header, by, verdict, subject, until, reason);
  }

  /**
   * Takes a decision back.
   *
   * @param revision the one that stands
   */
  public static Retraction undone(String id, long revision, Instant at) {
    return Retraction.of(id, ClaimType.DECISION, revision + 1, Span.moment(at), null);
  }
}
