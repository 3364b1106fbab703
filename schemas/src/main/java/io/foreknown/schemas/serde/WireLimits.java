package io.foreknown.schemas.serde;

import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** How large a record may be on the wire, and a claim, so that what is derived from it fits too. */
public final class WireLimits {
  /** Key, headers and the frame of a batch, around the value of a record. */
  private static final int AROUND_BYTES = 128 * 1024;

  /** The value of a record; what is larger is not sent. */
  public static final int VALUE_BYTES = Limits.RECORD_BYTES - AROUND_BYTES;

  private WireLimits() {}

  /** What stands against a claim of so many bytes; null: nothing. */
  public static @Nullable Refusal refusal(int bytes) {
    return bytes > Limits.CLAIM_BYTES ? tooLarge(bytes) : null;
  }

  /** What is said of a claim that is too large. */
  public static Refusal tooLarge(int bytes) {
    String message = "the claim has %d bytes on the wire, at most %d are allowed";
    return new Refusal(
        Reason.TOO_LARGE, new Problem("", message.formatted(bytes, Limits.CLAIM_BYTES)));
  }
}
