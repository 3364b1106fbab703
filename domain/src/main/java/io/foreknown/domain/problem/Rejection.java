package io.foreknown.domain.problem;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that was not admitted.
 *
 * @param problems all that is wrong with it; at least one
 * @param claim the id of the claim; null when it could not be read
 * @param original the bytes as they came, cut to a size limit; empty when they are kept only where
 *     {@code origin} points
 */
public record Rejection(
    Reason reason,
    List<Problem> problems,
    @Nullable String claim,
    Origin origin,
    ByteBuffer original) {
  /** Copies the list; the buffer is read-only. */
  public Rejection {
    problems = List.copyOf(problems);
    original = original.asReadOnlyBuffer();
  }

  /** A claim against which something stands, its bytes being where it came from. */
  public static Rejection of(Refusal refusal, Claim claim, Origin origin) {
    return new Rejection(
        refusal.reason(),
        List.of(refusal.problem()),
        claim.header().id(),
        origin,
        ByteBuffer.allocate(0));
  }

  /** Another content under the same revision of a claim counts. */
  public static Rejection ofConflict(String claim, Revision lost, ByteBuffer original) {
    String message =
        "another content under revision %d counts (of two, the one with the lesser hash)";
    Problem problem = new Problem("revision", message.formatted(lost.number()));
    return new Rejection(Reason.CONFLICT, List.of(problem), claim, lost.origin(), original);
  }

  /** Why a record is not admitted. */
  public enum Reason {
    /** Not in the format at all: broken JSON, bytes of no known schema. */
    MALFORMED,
    /** In the format, but against the contract. */
    INVALID,
    /** Larger than the size limit. */
    TOO_LARGE,
    /** Published more than an hour ahead of the clock. */
    FUTURE,
    /** Its embargo has not ended. */
    EMBARGOED,
    /** Another content under the same id and revision counts. */
    CONFLICT,
    /** Foreknown failed on it: a fault of the program, not of who sent it. */
    FAULT
  }
}
