package io.foreknown.domain.decision;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Party;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One decision, as it is shown with what it is about.
 *
 * @param decision its id
 * @param at when it was published
 * @param reason null: none was given
 */
public record Decided(
    String decision,
    long revision,
    Verdict verdict,
    Party by,
    Instant at,
    @Nullable String reason) {
  /** The newest first: the one that stands. */
  static final Comparator<Decided> NEWEST_FIRST =
      Comparator.comparing(Decided::at).thenComparing(Decided::decision).reversed();

  private static final long NUMBER_BYTES = 30;

  static Decided of(Decision decision) {
    return new Decided(
        decision.header().id(),
        decision.header().revision(),
        decision.verdict(),
        decision.by(),
        decision.header().publishedAt(),
        decision.reason());
  }

  /** Bytes that it adds to a record, at most. */
  public long bytes() {
    return NUMBER_BYTES + Limits.bytes(decision) + by.bytes() + Limits.bytes(reason);
  }
}
