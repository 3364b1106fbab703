package io.foreknown.domain.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision that withdraws the claim, and with it all that was derived from it. */
public record Retraction(Header header, ClaimType type) implements Claim {
  /** The number of the revision after which there is none: the claim is erased. */
  public static final long ERASING = Long.MAX_VALUE;

  /** Refuses the number of an erasing revision for what is none. */
  public Retraction {
    if (!header.equals(erasing(header.id()))) {
      header.requireActive();
    }
    header.requireOriginals(field -> null);
  }

  /**
   * What is left of an erased claim. Whatever comes under the id later stays without effect, and no
   * moment is such that the claim was known: it is older than any.
   */
  public static Retraction erasing(String id, ClaimType type) {
    return new Retraction(erasing(id), type);
  }

  /**
   * Withdraws a claim.
   *
   * @param embargoedUntil null: no embargo
   */
  public static Retraction of(
      String id,
      ClaimType type,
      long revision,
      Instant publishedAt,
      @Nullable Instant embargoedUntil) {
    Header header =
        new Header(
            id, revision, publishedAt, null, null, embargoedUntil, List.of(), null, null, null);
    return new Retraction(header, type);
  }

  private static Header erasing(String id) {
    return new Header(id, ERASING, Instant.EPOCH, null, null, null, List.of(), null, null, null);
  }

  @Override
  public long bytes() {
    return header.bytes();
  }

  @Override
  public Retraction withoutText() {
    return new Retraction(header.withoutText(), type);
  }
}
