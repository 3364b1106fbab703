package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventClaims;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import io.foreknown.domain.route.Sent;
import io.foreknown.streams.store.Group;
import org.jspecify.annotations.Nullable;

/** The claims of one event as they are worked with, and the event as it was told last. */
final class GatheredEvent {
  /** What a claim takes in a working set beside its lists and texts, about. */
  private static final long BYTES_OF_CLAIM = 1_000;

  /** An object with its references takes so many times what it takes in a record, about. */
  private static final long TIMES_IN_MEMORY = 3;

  private final EventClaims claims = new EventClaims();
  private final Group<Sent, Reported<Claim>> group;
  private @Nullable RoutedEvent told;
  private long bytes;

  GatheredEvent(Group<Sent, Reported<Claim>> group) {
    this.group = group;
    group.members().values().forEach(claim -> replace(null, claim));
    Event event = claims.event();
    Sent sent = group.head();
    Routes routes = sent == null ? null : sent.routes();
    this.told = event == null || routes == null ? null : new RoutedEvent(event, routes);
  }

  Group<Sent, Reported<Claim>> group() {
    return group;
  }

  /** Null when no claim stands. */
  @Nullable RoutedEvent told() {
    return told;
  }

  void apply(ClaimChange change, Router router) {
    String id = change.claimId();
    Reported<Claim> before = group.member(id);
    Reported<Claim> now = change.after(before);
    group.put(id, now);
    replace(before, now);
    Event event = claims.event();
    told = event == null ? null : routed(event, router);
    group.head(group.members().isEmpty() ? null : new Sent(told == null ? null : told.routes()));
  }

  private void replace(@Nullable Reported<Claim> before, @Nullable Reported<Claim> now) {
    claims.replace(before, now);
    bytes += bytes(now) - bytes(before);
  }

  private static long bytes(@Nullable Reported<Claim> reported) {
    return reported == null ? 0 : BYTES_OF_CLAIM + TIMES_IN_MEMORY * reported.claim().bytes();
  }

  /** What it takes in memory, about. */
  long bytes() {
    return bytes;
  }

  private RoutedEvent routed(Event event, Router router) {
    return told != null && told.event().equals(event)
        ? told
        : new RoutedEvent(event, router.routes(event));
  }
}
