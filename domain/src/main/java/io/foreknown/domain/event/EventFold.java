package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Folds the claims of one event, whichever kind it is. */
public final class EventFold {
  private EventFold() {}

  /** The event that these claims, all of one type, are about; null when there are none. */
  public static @Nullable Event of(Collection<Reported<Claim>> claims) {
    return of(claims, Sameness.NONE);
  }

  /**
   * The event that these claims, all of one type, are about; null when there are none.
   *
   * @param sameness what the desk says of it and others; the claims of those that are the same are
   *     among these
   */
  public static @Nullable Event of(Collection<Reported<Claim>> claims, Sameness sameness) {
    EventClaims all = new EventClaims();
    claims.forEach(claim -> all.replace(null, claim));
    return all.event(sameness);
  }
}
