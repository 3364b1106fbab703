package io.foreknown.domain.alert;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of whose warnings the desk wants to hear nothing for a time. */
@FunctionalInterface
public interface IssuerMutes {
  /** Nobody is muted. */
  IssuerMutes NONE = (issuer, published) -> false;

  /** Whether an alert about this issuer's warnings, of what became known then, is kept quiet. */
  boolean cover(String issuer, Instant published);

  /** By what is gathered about issuers, which is looked up under {@link EventKey#ofIssuer}. */
  static IssuerMutes of(Function<EventKey, Collection<Reported<Claim>>> gathered) {
    return (issuer, published) -> {
      Decisions decisions = new Decisions();
      gathered.apply(EventKey.ofIssuer(issuer)).forEach(of -> decisions.replace(null, of.claim()));
      return decisions.areMuted(published);
    };
  }

  /** The same of an alert about an event, which may be no warning; null: about none. */
  default boolean cover(@Nullable Event event, Instant published) {
    return event instanceof WarningEvent warning && cover(warning.issuer().id(), published);
  }
}
