package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Statement;

/** Names an event: warning events and incident events are separate namespaces. */
public record EventKey(ClaimType type, String id) {

  /** The event that a claim tells of; a statement is kept with the event that it is about. */
  public static EventKey of(Claim claim) {
    return claim instanceof Statement statement
        ? new EventKey(ClaimType.STATEMENT, statement.about())
        : new EventKey(claim.type(), claim.header().eventId());
  }
}
