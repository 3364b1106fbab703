package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has decided about something that was found. It is published, revised and withdrawn
 * as a claim is, and known from its publication on.
 *
 * @param by who decided
 * @param until the end of a {@link Verdict#MUTED}; null for all others
 * @param reason in the desk's own words; null: none was given
 */
public record Decision(
    Header header,
    Party by,
    Verdict verdict,
    Subject subject,
    @Nullable Instant until,
    @Nullable String reason)
    implements Claim {
  /** What was decided. */
  public enum Verdict {
    /** It is so: of a pair. */
    CONFIRMED,
    /** It is not so: of a pair; or it is no dispute: of a question. */
    DISMISSED,
    /** Two events are one. */
    SAME,
    /** Two events are two. */
    DIFFERENT,
    /** Nobody wants to be alerted of it for a time: of an event, a question, an issuer. */
    MUTED
  }

  /** Refuses a verdict that the subject cannot have. */
  public Decision {
    header.requireActive();
    require(
        verdicts(subject).contains(verdict),
        "such a subject cannot be %s, but %s",
        word(verdict),
        verdicts(subject).stream()
            .sorted()
            .map(Decision::word)
            .collect(Collectors.joining(" or ")));
    require(
        (verdict == Verdict.MUTED) == (until != null), "until belongs to muted, and to it alone");
    if (reason != null) {
      Limits.text(reason, Limits.TEXT);
    }
  }

  private static Set<Verdict> verdicts(Subject subject) {
    if (subject instanceof Subject.Pair || subject instanceof Subject.OfProposal) {
      return Set.of(Verdict.CONFIRMED, Verdict.DISMISSED);
    }
    if (subject instanceof Subject.OfQuestion) {
      return Set.of(Verdict.DISMISSED, Verdict.MUTED);
    }
    return subject instanceof Subject.Incidents || subject instanceof Subject.Warnings
        ? Set.of(Verdict.SAME, Verdict.DIFFERENT)
        : Set.of(Verdict.MUTED);
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ClaimType type() {
    return ClaimType.DECISION;
  }

  @Override
  public long bytes() {
    return header.bytes() + by.bytes() + subject.bytes() + Limits.bytes(reason);
  }

  /** The same: the reason is shown wherever the decision counts. */
  @Override
  public Decision withoutText() {
    return this;
  }
}
