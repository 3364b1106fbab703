package io.foreknown.schemas.audit;

import java.time.Instant;
import java.util.List;

/**
 * The audit line of a claim that was purged.
 *
 * @param cuts what was taken from which partition, for all claims that were purged together
 */
public record Erasure(String claim, Instant at, String by, String why, List<Cut> cuts) {
  /** Copies the list. */
  public Erasure {
    cuts = List.copyOf(cuts);
  }
}
