package io.foreknown.domain.problem;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that was not admitted.
 *
 * @param problems what is wrong with it; at least one, and if there are very many, how many more
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
  /** More than anybody reads of one record. */
  private static final int MOST_PROBLEMS = 500;

  /** Counts problems beyond the first ones; the buffer is read-only. */
  public Rejection {
    problems = bounded(problems);
    original = original.asReadOnlyBuffer();
  }

  private static List<Problem> bounded(List<Problem> all) {
    if (all.size() <= MOST_PROBLEMS) {
      return List.copyOf(all);
    }
    List<Problem> first = new ArrayList<>(all.subList(0, MOST_PROBLEMS - 1));
    first.add(new Problem("", "%d more problems".formatted(all.size() - first.size())));
    return List.copyOf(first);
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
