package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import io.foreknown.domain.merge.ClaimsOfEvents;
import io.foreknown.domain.merge.Merges;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Claims as their events see them, by the same rules as in the topology. */
public final class Gathering {
  private final Map<String, ClaimLedger> ledgers = new HashMap<>();
  private final Map<EventKey, Map<String, Reported<Claim>>> claims = new HashMap<>();

  /** Which ids the events go by, by the decisions and claims until now. */
  private ClaimsOfEvents claimsByName = new ClaimsOfEvents(this::named);

  /**
   * What an arrival amounts to, and which events it changes.
   *
   * @param isErased whether its claim was erased, by it or before
   */
  record Arrival(ArrivalResult arrivalResult, boolean isErased, List<EventKey> changed) {}

  Arrival add(Published published) {
    Claim claim = published.claim();
    LedgerUpdate update =
        ledgers.computeIfAbsent(claim.header().id(), any -> new ClaimLedger()).enter(published);
    Set<EventKey> changed = new LinkedHashSet<>();
    if (update.arrivalResult() != ArrivalResult.DUPLICATE) {
      ClaimChange.of(update, claim).forEach(change -> changed.addAll(follow(change)));
    }
    return new Arrival(update.arrivalResult(), update.after().isErased(), List.copyOf(changed));
  }

  /** The events that a change concerns, by their names before and after. */
  private Set<EventKey> follow(ClaimChange change) {
    EventKey event = change.event();
    boolean isMember = claimsByName.merged().contains(event);
    Instant before = isMember ? Merges.birth(named(event)) : null;
    apply(change);
    Set<EventKey> changed = new LinkedHashSet<>(Set.of(claimsByName.name(event)));
    if (event.merging() != null
        || (isMember && !Objects.equals(before, Merges.birth(named(event))))) {
      changed.addAll(claimsByName.merged());
      claimsByName = new ClaimsOfEvents(this::named);
      changed.addAll(claimsByName.merged());
    }
    return changed;
  }

  private void apply(ClaimChange change) {
    Map<String, Reported<Claim>> of =
        claims.computeIfAbsent(change.event(), event -> new TreeMap<>());
    if (change instanceof Stands stands) {
      of.put(change.claimId(), new Reported<>(stands.claim(), stands.firstPublished()));
    } else if (change instanceof Leaves) {
      of.remove(change.claimId());
    } else if (change instanceof FirstPublished first) {
      of.computeIfPresent(
          change.claimId(), (id, known) -> new Reported<>(known.claim(), first.firstPublished()));
    }
    if (of.isEmpty()) {
      claims.remove(change.event());
    }
  }

  private Collection<Reported<Claim>> named(EventKey event) {
    return claims.getOrDefault(event, Map.of()).values();
  }

  /** The claims of an event, by id; none of one that is merged into another. */
  public Collection<Reported<Claim>> claims(EventKey event) {
    return claimsByName.claims(event);
  }

  /** The event that one is merged into: itself, if the desk does not say otherwise. */
  public EventKey name(EventKey event) {
    return claimsByName.name(event);
  }

  /** The event; null when no claim of it stands, or it is merged into another. */
  public @Nullable Event event(EventKey event) {
    return claimsByName.event(event);
  }
}
