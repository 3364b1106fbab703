package io.foreknown.streams.admit;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a well-formed claim may be admitted now, from the record that carries it. */
final class Admission {
  /** Also the furthest that a broker lets record times run ahead of its clock. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private Admission() {}

  /** Why not. */
  record Refusal(Reason reason, Problem problem) {}

  /** Null when nothing stands against it. */
  static @Nullable Refusal refusal(Claim claim, @Nullable String key, Instant now) {
    var header = claim.header();
    if (!header.id().equals(key)) {
      String message = "the record key is %s, the claim's id %s is expected";
      return new Refusal(Reason.INVALID, new Problem("id", message.formatted(key, header.id())));
    }
    if (header.publishedAt().isAfter(now.plus(AHEAD))) {
      String message = "%s is more than an hour ahead of the clock";
      return new Refusal(
          Reason.FUTURE, new Problem("publishedAt", message.formatted(header.publishedAt())));
    }
    Instant embargo = header.embargoedUntil();
    return embargo != null && embargo.isAfter(now)
        ? new Refusal(
            Reason.EMBARGOED,
            new Problem("embargoedUntil", "the embargo ends at %s".formatted(embargo)))
        : null;
  }
}
