package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;

/** One aspect of what the claims of an event say; one claim more or less costs little. */
interface EventAspect<C extends Claim> {
  void add(Reported<C> reported);

  /** Takes away what was added. */
  void remove(Reported<C> reported);
}
