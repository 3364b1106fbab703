package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the claims of one event, whichever kind it is. */
public final class EventFold {
  private EventFold() {}

  /** The event that these claims, all of one type, tell of; null when there are none. */
  public static @Nullable Event of(Collection<Reported<Claim>> claims) {
    return of(claims, List.of());
  }

  /**
   * The event that these claims, all of one type, tell of; null when there are none.
   *
   * @param merged ids of other events that are the same and whose claims are among these
   */
  public static @Nullable Event of(Collection<Reported<Claim>> claims, List<String> merged) {
    EventClaims all = new EventClaims();
    claims.forEach(claim -> all.replace(null, claim));
    return all.event(merged);
  }
}
