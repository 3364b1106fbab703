package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.merge.Merges;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.plain.LazyFold;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.store.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one event as they are worked with, and the event as it was emitted last. An event
 * that is merged into another one keeps its claims, and shows none.
 */
final class GatheredEvent {
  /** What a claim takes in the cache beside its lists and texts, about. */
  private static final long BYTES_OF_CLAIM = 1_000;

  /** An object with its references takes so many times what it takes in a record, about. */
  private static final long TIMES_IN_MEMORY = 3;

  private final EventKey key;
  private final LazyFold claims = new LazyFold();
  private final Group<LastRoutes, Reported<Claim>> group;

  /** What is shown, by the ids of claims: the members themselves while there are no guests. */
  private SortedMap<String, Reported<Claim>> shown;

  private boolean isApart;
  private @Nullable Naming naming;
  private @Nullable RoutedEvent emitted;
  private long bytes;

  GatheredEvent(EventKey key, Group<LastRoutes, Reported<Claim>> group) {
    this.key = key;
    this.group = group;
    LastRoutes lastRoutes = group.head();
    this.naming = lastRoutes == null ? null : lastRoutes.naming();
    this.isApart = isAway() || group.members().keySet().stream().anyMatch(Members::isGuest);
    this.shown = isAway() ? new TreeMap<>() : Members.shown(group.members());
    shown.values().forEach(claim -> replace(null, claim));
    Event event = folded();
    Routes routes = lastRoutes == null ? null : lastRoutes.routes();
    this.emitted = event == null || routes == null ? null : new RoutedEvent(event, routes);
  }

  Group<LastRoutes, Reported<Claim>> group() {
    return group;
  }

  EventKey key() {
    return key;
  }

  /** Null: the desk does not say that it is the same as any other. */
  @Nullable Naming naming() {
    return naming;
  }

  /** Whether it is merged into another event. */
  boolean isAway() {
    return naming != null && naming.isAway(key.id());
  }

  /** Null when no claim stands, or it is merged into another event. */
  @Nullable RoutedEvent emitted() {
    return emitted;
  }

  /** The claims that are shown, by id. */
  SortedMap<String, Reported<Claim>> shown() {
    return Collections.unmodifiableSortedMap(shown);
  }

  /** The claims that name this event and no other. */
  List<Reported<Claim>> own() {
    List<Reported<Claim>> own = new ArrayList<>();
    group
        .members()
        .forEach(
            (member, reported) -> {
              if (!Members.isGuest(member)) {
                own.add(reported);
              }
            });
    return own;
  }

  /** When it was first published by its own claims; null: never. Costs their number. */
  @Nullable Instant birth() {
    return Merges.birth(own());
  }

  void apply(String member, ClaimChange change, Router router) {
    Reported<Claim> before = shown.get(change.claimId());
    group.put(member, change.after(group.member(member)));
    if (!isAway()) {
      show(change.claimId(), member);
      replace(before, shown.get(change.claimId()));
    }
    route(router);
  }

  private void show(String claim, String member) {
    if (isApart) {
      Reported<Claim> now = Members.shown(group.members(), claim);
      if (now == null) {
        shown.remove(claim);
      } else {
        shown.put(claim, now);
      }
    } else if (Members.isGuest(member)) {
      shown = new TreeMap<>(Members.shown(group.members()));
      isApart = true;
    }
  }

  /**
   * Goes by another id from now on.
   *
   * @param heard of each claim that is not shown any more, or is again
   */
  void name(@Nullable Naming now, Router router, Consumer<Gathered.ClaimChanged> heard) {
    boolean wasAway = isAway();
    naming = now;
    if (wasAway != isAway()) {
      turn(heard);
    }
    route(router);
  }

  /** One claim after the other, so that each step is what a single change would be. */
  private void turn(Consumer<Gathered.ClaimChanged> heard) {
    boolean isAway = isAway();
    SortedMap<String, Reported<Claim>> all =
        isAway ? new TreeMap<>(shown) : Members.shown(group.members());
    SortedMap<String, Reported<Claim>> now = isAway ? new TreeMap<>(shown) : new TreeMap<>();
    Event before = folded();
    for (Map.Entry<String, Reported<Claim>> of : all.entrySet()) {
      if (isAway) {
        now.remove(of.getKey());
        replace(of.getValue(), null);
      } else {
        now.put(of.getKey(), of.getValue());
        replace(null, of.getValue());
      }
      Event after = folded();
      Claim said = isAway ? of.getValue().claim() : null;
      heard.accept(new Gathered.ClaimChanged(key, of.getKey(), said, before, after, now));
      before = after;
    }
    shown = now;
    isApart = true;
  }

  private @Nullable Event folded() {
    return claims.event(naming == null ? Sameness.NONE : naming.sameness());
  }

  private void route(Router router) {
    Event event = folded();
    emitted = event == null ? null : routed(event, router);
    boolean isNothing = group.members().isEmpty() && naming == null;
    group.head(
        isNothing ? null : new LastRoutes(emitted == null ? null : emitted.routes(), naming));
  }

  private RoutedEvent routed(Event event, Router router) {
    if (emitted == null) {
      return new RoutedEvent(event, router.routes(event));
    }
    if (emitted.event().equals(event)) {
      return emitted;
    }
    boolean isDecided = event instanceof IncidentEvent now && now.isAsReported(emitted.event());
    return new RoutedEvent(event, isDecided ? emitted.routes() : router.routes(event));
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
}
