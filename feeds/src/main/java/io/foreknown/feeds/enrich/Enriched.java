package io.foreknown.feeds.enrich;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Problem;
import java.util.List;

/**
 * A claim with what could be added to it.
 *
 * @param notes what was left as it was given, as its name may mean several things or is not known
 */
public record Enriched(Claim claim, List<Problem> notes) {
  /** Copies the list. */
  public Enriched {
    notes = List.copyOf(notes);
  }
}
