package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names an event: warning events and incident events are separate namespaces. What the desk decides
 * about no single event has a name of its own, of which no event comes.
 */
public record EventKey(ClaimType type, String id) {
  /** Before the id of an event of which the desk does not say what it is. */
  private static final String EITHER = "event\n";

  private static final String ISSUER = "issuer\n";
  private static final String INCIDENTS = "incidents";
  private static final String WARNINGS = "warnings";

  /** The event that a claim is about; of a statement the one it is about, known or not. */
  public static EventKey of(Claim claim) {
    if (claim instanceof Statement statement) {
      return ofQuestion(statement.about(), statement.predicate());
    }
    if (claim instanceof Decision decision) {
      return ofSubject(decision.subject());
    }
    return new EventKey(claim.type(), claim.header().eventId());
  }

  /** The key of an event. */
  public static EventKey of(Event event) {
    return new EventKey(
        event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT, event.id());
  }

  /** A pair is judged with its incident. */
  private static EventKey ofSubject(Subject subject) {
    if (subject instanceof Subject.Pair of) {
      return new EventKey(ClaimType.INCIDENT, of.pair().incident());
    }
    if (subject instanceof Subject.OfQuestion of) {
      return ofQuestion(of.question().about(), of.question().predicate());
    }
    if (subject instanceof Subject.Incidents) {
      return merges(ClaimType.INCIDENT);
    }
    if (subject instanceof Subject.Warnings) {
      return merges(ClaimType.WARNING);
    }
    return new EventKey(ClaimType.DECISION, subject.key());
  }

  /**
   * Where all decisions come together that say which events of one type are the same: what is one
   * by a chain of them is seen nowhere else.
   */
  public static EventKey merges(ClaimType of) {
    return new EventKey(ClaimType.DECISION, of == ClaimType.WARNING ? WARNINGS : INCIDENTS);
  }

  /** Where all that is decided about an issuer comes together, in every partition. */
  public static EventKey ofIssuer(String issuer) {
    return ofSubject(new Subject.OfIssuer(issuer));
  }

  /** Whether it is about an issuer, of whom warnings are in any partition. */
  public boolean isOfIssuer() {
    return type == ClaimType.DECISION && id.startsWith(ISSUER);
  }

  /** The type of the events whose sameness is decided here; null: something else is. */
  public @Nullable ClaimType merging() {
    if (type != ClaimType.DECISION) {
      return null;
    }
    return switch (id) {
      case WARNINGS -> ClaimType.WARNING;
      case INCIDENTS -> ClaimType.INCIDENT;
      default -> null;
    };
  }

  /** The events that learn what is published under this name. */
  public List<EventKey> events() {
    if (type != ClaimType.DECISION || !id.startsWith(EITHER)) {
      return List.of(this);
    }
    String event = id.substring(EITHER.length());
    return List.of(new EventKey(ClaimType.WARNING, event), new EventKey(ClaimType.INCIDENT, event));
  }

  private static EventKey ofQuestion(String about, String predicate) {
    boolean isOfWarning = Statement.isAboutWarning(predicate);
    return new EventKey(isOfWarning ? ClaimType.WARNING : ClaimType.INCIDENT, about);
  }
}
