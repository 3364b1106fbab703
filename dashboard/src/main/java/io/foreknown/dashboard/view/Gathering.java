package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.merge.ClaimsOfEvents;
import io.foreknown.domain.merge.Merges;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
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
  private final Map<String, Ledger> ledgers = new HashMap<>();
  private final Map<String, Numbered> revisions = new HashMap<>();
  private final Map<EventKey, Map<String, Reported<Claim>>> claims = new HashMap<>();

  /** Which ids the events go by, by the decisions and claims until now. */
  private ClaimsOfEvents claimsByName = new ClaimsOfEvents(this::named);

  /** What an arrival amounts to, and which events it changes. */
  record Arrival(ArrivalResult arrivalResult, List<EventKey> changed) {}

  Arrival add(Published published) {
    Claim claim = published.claim();
    String id = claim.header().id();
    Numbered known = revisions.computeIfAbsent(id, any -> new Numbered(new HashMap<>()));
    Ledger.LedgerUpdate ledgerUpdate = Ledger.enter(ledgers.get(id), known, revision(published));
    if (ledgerUpdate.arrivalResult() == ArrivalResult.DUPLICATE) {
      return new Arrival(ledgerUpdate.arrivalResult(), List.of());
    }
    ledgers.put(id, ledgerUpdate.after());
    known.byNumber().put(ledgerUpdate.counts().number(), ledgerUpdate.counts());
    Set<EventKey> changed = new LinkedHashSet<>();
    ClaimChange.of(ledgerUpdate, claim).forEach(change -> changed.addAll(follow(change)));
    return new Arrival(ledgerUpdate.arrivalResult(), List.copyOf(changed));
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

  /** The revisions of one claim id that count. */
  private record Numbered(Map<Long, Revision> byNumber) implements Ledger.Revisions {
    @Override
    public @Nullable Revision numbered(long number) {
      return byNumber.get(number);
    }

    @Override
    public Collection<Revision> all() {
      return byNumber.values();
    }
  }

  private static Revision revision(Published published) {
    Claim claim = published.claim();
    return new Revision(
        claim.header().revision(),
        published.hash(),
        claim.header().publishedAt(),
        claim instanceof Retraction ? null : EventKey.of(claim),
        published.origin(),
        Set.of());
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

  /** Events of which the desk says that they are the same as others, or are not. */
  public Set<EventKey> merged() {
    return Collections.unmodifiableSet(claimsByName.merged());
  }

  /** What the desk says of an event and others. */
  public Sameness sameness(EventKey event) {
    return claimsByName.sameness(event);
  }

  /** All that any claim is about, also what only statements are about. */
  public Set<EventKey> subjects() {
    return Collections.unmodifiableSet(claimsByName.merged(claims.keySet()));
  }

  /** The event; null when no claim of it stands, or it is merged into another. */
  public @Nullable Event event(EventKey event) {
    return claimsByName.event(event);
  }
}
