package io.foreknown.domain.history;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.merge.ClaimsOfEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The claims that stand, by their events. */
final class EventGrouping {
  private final Map<EventKey, Map<String, Reported<Claim>>> byEvent = new HashMap<>();

  void apply(ClaimChange change) {
    Map<String, Reported<Claim>> known = byEvent.getOrDefault(change.event(), Map.of());
    Reported<Claim> now = change.after(known.get(change.claimId()));
    Map<String, Reported<Claim>> claims = with(known, change.claimId(), now);
    if (claims.isEmpty()) {
      byEvent.remove(change.event());
    } else {
      byEvent.put(change.event(), claims);
    }
  }

  /** Most events have one claim, and a map of one is the smallest there is. */
  private static Map<String, Reported<Claim>> with(
      Map<String, Reported<Claim>> known, String claim, @Nullable Reported<Claim> now) {
    if (now != null && (known.isEmpty() || (known.size() == 1 && known.containsKey(claim)))) {
      return Map.of(claim, now);
    }
    Map<String, Reported<Claim>> claims =
        known instanceof TreeMap<String, Reported<Claim>> ? known : new TreeMap<>(known);
    if (now == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, now);
    }
    return claims;
  }

  /** The claims of events as the world sees them. */
  ClaimsOfEvents merged() {
    return new ClaimsOfEvents(this::claims);
  }

  /** What stands under a key, by itself. */
  Collection<Reported<Claim>> claims(EventKey event) {
    return byEvent.getOrDefault(event, Map.of()).values();
  }

  /** Whether all that stands under a key is what the desk decides about pairs. */
  boolean hasPairsOnly(EventKey event) {
    return arePairs(claims(event));
  }

  private static boolean arePairs(Collection<Reported<Claim>> claims) {
    return claims.stream().allMatch(of -> isOfPair(of.claim()));
  }

  private static boolean isOfPair(Claim claim) {
    return claim instanceof Decision decision && decision.subject() instanceof Subject.Pair;
  }

  /** Hands on the keys of all events. */
  void forEachKey(Consumer<EventKey> action) {
    byEvent.keySet().forEach(action);
  }

  /** How many events there are. */
  long events() {
    return byEvent.size();
  }

  /**
   * The claims of one event, at least one.
   *
   * @param sameness which others are merged into this one, and which it is not
   */
  record ClaimGroup(EventKey event, Collection<Reported<Claim>> claims, Sameness sameness) {}

  /** Hands on all events of one type of which a claim says more than pairs do, some at a time. */
  void forEach(ClaimType type, int atATime, Consumer<List<ClaimGroup>> action) {
    ClaimsOfEvents given = merged();
    List<ClaimGroup> some = new ArrayList<>(atATime);
    given
        .merged(byEvent.keySet())
        .forEach(
            event -> {
              Collection<Reported<Claim>> claims =
                  event.type() == type ? given.claims(event) : List.of();
              if (!arePairs(claims)) {
                some.add(new ClaimGroup(event, claims, given.sameness(event)));
              }
              if (some.size() == atATime) {
                action.accept(List.copyOf(some));
                some.clear();
              }
            });
    action.accept(some);
  }
}
