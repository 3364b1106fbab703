package io.foreknown.schemas.serde;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** How large a claim may be on the wire, so that what is derived from it fits into a record too. */
public final class WireLimits {
  /** Half of what Kafka lets a record have by default. */
  public static final int CLAIM_BYTES = 512 * 1024;

  private WireLimits() {}

  /** What stands against a claim of so many bytes; null: nothing. */
  public static @Nullable Refusal refusal(int bytes) {
    return bytes > CLAIM_BYTES ? tooLarge(bytes) : null;
  }

  /** What is said of a claim that is too large. */
  public static Refusal tooLarge(int bytes) {
    String message = "the claim has %d bytes on the wire, at most %d are allowed";
    return new Refusal(Reason.TOO_LARGE, new Problem("", message.formatted(bytes, CLAIM_BYTES)));
  }
}
