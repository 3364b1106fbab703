package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Statement;

/** Names an event: warning events and incident events are separate namespaces. */
public record EventKey(ClaimType type, String id) {

  /** The event that a claim tells of; of a statement the one it is about, known or not. */
  public static EventKey of(Claim claim) {
    if (claim instanceof Statement statement) {
      return ofQuestion(statement.about(), statement.predicate());
    }
    return new EventKey(claim.type(), claim.header().eventId());
  }

  private static EventKey ofQuestion(String about, String predicate) {
    boolean isOfWarning = Statement.isAboutWarning(predicate);
    return new EventKey(isOfWarning ? ClaimType.WARNING : ClaimType.INCIDENT, about);
  }
}
