package io.foreknown.domain.merge;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The claims of events as the world sees them, where all claims are at hand by the event that they
 * name: those of events that the desk says are the same, together under one name.
 */
public final class ClaimsOfEvents {
  private final Function<EventKey, Collection<Reported<Claim>>> named;
  private final Map<EventKey, Naming> namings = new HashMap<>();
  private final Map<EventKey, List<EventKey>> others = new HashMap<>();

  /** Looks at the decisions among them now; claims are looked up when they are asked for. */
  public ClaimsOfEvents(Function<EventKey, Collection<Reported<Claim>>> named) {
    this.named = named;
    for (ClaimType type : List.of(ClaimType.WARNING, ClaimType.INCIDENT)) {
      List<Decision> decisions =
          named.apply(EventKey.merges(type)).stream().map(of -> (Decision) of.claim()).toList();
      Merges.of(decisions, id -> Merges.birth(named.apply(new EventKey(type, id))))
          .forEach((id, naming) -> add(new EventKey(type, id), naming));
    }
  }

  private void add(EventKey event, Naming naming) {
    namings.put(event, naming);
    if (naming.isAway(event.id())) {
      others
          .computeIfAbsent(new EventKey(event.type(), naming.name()), none -> new ArrayList<>())
          .add(event);
    }
  }

  /** Whether the desk says of no event that it is another, or is not. */
  public boolean isPlain() {
    return namings.isEmpty();
  }

  /** Events of which the desk says that they are the same as others, or are not. */
  public Set<EventKey> merged() {
    return namings.keySet();
  }

  /** The event that one is merged into: itself, if the desk does not say otherwise. */
  public EventKey name(EventKey event) {
    Naming naming = namings.get(event);
    return naming == null ? event : new EventKey(event.type(), naming.name());
  }

  /** All claims under this id; empty for an event that goes by another one. */
  public Collection<Reported<Claim>> claims(EventKey event) {
    Naming naming = namings.get(event);
    if (naming == null) {
      return named.apply(event);
    }
    if (naming.isAway(event.id())) {
      return List.of();
    }
    List<Reported<Claim>> all = new ArrayList<>(named.apply(event));
    for (EventKey other : others.getOrDefault(event, List.of())) {
      named
          .apply(other)
          .forEach(
              of -> all.add(new Reported<>(naming.rewritten(of.claim()), of.firstPublished())));
    }
    return all;
  }

  /** Which others are merged into this event, and which it is not; nothing for most. */
  public Sameness sameness(EventKey event) {
    Naming naming = namings.get(event);
    return naming == null ? Sameness.NONE : naming.sameness();
  }

  /** The event of this id; null when there is none. */
  public @Nullable Event event(EventKey event) {
    return EventFold.of(claims(event), sameness(event));
  }

  /** Of events that claims name, those that they are merged into: each under its name, once. */
  public Set<EventKey> merged(Set<EventKey> events) {
    if (isPlain()) {
      return events;
    }
    Set<EventKey> given = new HashSet<>();
    events.forEach(event -> given.add(name(event)));
    return given;
  }
}
