package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Gathering.Arrival;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.ledger.Ledger.Standing;
import io.foreknown.schemas.mapping.EventJson;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts claims and outputs into the views; for one thread at a time. */
public final class Board {
  /** So much text of its claims an event is found by. */
  private static final int SEARCHED = 4_000;

  private static final Set<Kind> FINDINGS =
      EnumSet.of(Kind.MATCHES, Kind.DOSSIERS, Kind.OUTCOMES, Kind.CONTRADICTIONS, Kind.QUESTIONS);

  private final Views views;
  private final Gathering gathering = new Gathering();
  private final Set<EventKey> stale = new LinkedHashSet<>();

  /** Empty; each view will hold at most this many records. */
  public Board(int most) {
    this.views = new Views(most);
  }

  /** What readers see. */
  public Views views() {
    return views;
  }

  /** The claims, as their events see them. */
  public Gathering gathering() {
    return gathering;
  }

  /** Takes in a claim; a repeat, and a content that lost against another, change nothing. */
  public void claim(Published published) {
    views.names().add(published.claim());
    Arrival arrival = gathering.add(published);
    stale.addAll(arrival.changed());
    Entry entry = published.entry();
    View view = views.of(Kind.of(published.claim().type()));
    View before = viewOf(entry.id(), view);
    Entry known = before.get(entry.id());
    if (arrival.standing() == Standing.STANDS) {
      if (before != view) {
        before.remove(entry.id());
      }
      view.set(known == null ? entry : entry.withHistory(byRevision(known.history(), entry)));
    } else if (arrival.standing() == Standing.SUPERSEDED && known != null) {
      before.set(known.withHistory(byRevision(known.history(), entry)));
    }
  }

  /** Where a claim is shown: another revision of it may have been of another type. */
  private View viewOf(String id, View otherwise) {
    return Stream.of(Kind.CLAIMS, Kind.DECISIONS)
        .map(views::of)
        .filter(view -> view.get(id) != null)
        .findFirst()
        .orElse(otherwise);
  }

  /** One content of each revision: the one that came last is the one that counts. */
  private static List<JsonText> byRevision(List<JsonText> known, Entry arriving) {
    TreeMap<Long, JsonText> byNumber = new TreeMap<>();
    known.forEach(json -> byNumber.put(revision(json), json));
    byNumber.put(revision(arriving.json()), arriving.json());
    return List.copyOf(byNumber.values());
  }

  private static long revision(JsonText claim) {
    return claim.parse().path("revision").asLong();
  }

  /** Takes in what the pipeline tells. */
  public void output(Kind kind, Entry entry) {
    views.of(kind).put(entry);
    if (FINDINGS.contains(kind)) {
      stale.addAll(entry.facts().subjects());
    }
  }

  /** Forgets a record that was erased. */
  public void erase(Kind kind, String id) {
    Entry before = views.of(kind).get(id);
    views.of(kind).remove(id);
    if (before != null && FINDINGS.contains(kind)) {
      stale.addAll(before.facts().subjects());
    }
  }

  /** Brings the events up to date with the claims and outputs taken in since. */
  public void settle() {
    for (EventKey key : stale) {
      views.tellAs(key, gathering.name(key));
      Event event = gathering.event(key);
      if (event == null) {
        views.of(Kind.EVENTS).remove(Views.idOf(key));
        views.fates().remove(key);
      } else {
        show(event);
      }
    }
    stale.clear();
  }

  /** Has those events found that are told as others, for those who show events themselves. */
  public void nameEvents() {
    stale.forEach(key -> views.tellAs(key, gathering.name(key)));
  }

  /** Shows an event with what has been found out about it, and dates what was. */
  public void show(Event event) {
    ClaimType type = event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT;
    EventKey key = new EventKey(type, event.id());
    EventFindings findings = EventFindings.of(key, views);
    ObjectNode json = EventJson.of(event);
    findings.addTo(json, key);
    Entry entry = Entry.of(Kind.EVENTS, Views.idOf(key), event.lastPublished(), At.NOWHERE, json);
    views.show(entry.withText(textOfClaims(key)));
    if (event instanceof WarningEvent warning) {
      boolean hindsight = findings.isKnownOnlyAfterwards();
      views.fates().put(warning, entry.facts(), findings.judgement(key), hindsight);
    }
    date(EventFindings.judging(key), event.id(), findings.lastPublished(event));
  }

  private void date(Kind kind, String id, Instant known) {
    Entry judged = views.of(kind).get(id);
    if (judged != null && judged.stands() && !judged.publishedAt().equals(known)) {
      views.of(kind).set(judged.knownSince(known));
    }
  }

  private String textOfClaims(EventKey event) {
    List<Facts> claims =
        gathering.claims(event).stream()
            .map(reported -> views.of(Kind.CLAIMS).get(reported.claim().header().id()))
            .filter(Objects::nonNull)
            .map(Entry::facts)
            .toList();
    return FactsReader.text(claims, SEARCHED);
  }

  /** All events of the views, for those who bring their own judgement. */
  public Collection<Event> events() {
    return gathering.events().toList();
  }
}
