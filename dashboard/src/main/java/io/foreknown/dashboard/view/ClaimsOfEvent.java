package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import java.util.List;

/**
 * The claims of one event that stand.
 *
 * @param claims by id
 * @param sameness what the desk says of it and others
 * @param facts what readers find them by
 */
public record ClaimsOfEvent(List<Reported<Claim>> claims, Sameness sameness, List<Facts> facts) {
  /** Copies the lists. */
  public ClaimsOfEvent {
    claims = List.copyOf(claims);
    facts = List.copyOf(facts);
  }
}
