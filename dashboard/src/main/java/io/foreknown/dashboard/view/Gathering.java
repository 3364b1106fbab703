package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.Standing;
import io.foreknown.domain.ledger.Revision;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims as their events see them, by the same rules as in the topology. */
public final class Gathering {
  private final Map<String, Ledger> ledgers = new HashMap<>();
  private final Map<String, Numbered> revisions = new HashMap<>();
  private final Map<EventKey, Map<String, Reported<Claim>>> claims = new HashMap<>();

  /** What an arrival amounts to, and which events it changes. */
  record Arrival(Standing standing, List<EventKey> changed) {}

  Arrival add(Published published) {
    Claim claim = published.claim();
    String id = claim.header().id();
    Numbered known = revisions.computeIfAbsent(id, any -> new Numbered(new HashMap<>()));
    Ledger.Entry entry = Ledger.enter(ledgers.get(id), known, revision(published));
    if (entry.standing() == Standing.DUPLICATE) {
      return new Arrival(entry.standing(), List.of());
    }
    ledgers.put(id, entry.after());
    known.byNumber().put(entry.counts().number(), entry.counts());
    List<ClaimChange> changes = ClaimChange.of(entry, claim);
    changes.forEach(this::apply);
    return new Arrival(entry.standing(), changes.stream().map(ClaimChange::event).toList());
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

  /** The claims that stand of an event, by id. */
  public Collection<Reported<Claim>> claims(EventKey event) {
    return claims.getOrDefault(event, Map.of()).values();
  }

  /** All that any claim is about, also what only statements tell of. */
  public Set<EventKey> subjects() {
    return Collections.unmodifiableSet(claims.keySet());
  }

  /** The event; null when no claim of it stands. */
  public @Nullable Event event(EventKey event) {
    return EventFold.of(claims(event));
  }

  /** All warning and incident events. */
  public Stream<Event> events() {
    return claims.keySet().stream().map(this::event).filter(Objects::nonNull);
  }
}
