package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Gathering.Arrival;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
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
public final class ReadModel {
  /** So much text of its claims an event is found by. */
  private static final int SEARCHED = 4_000;

  private static final Set<ViewKind> FINDINGS =
      EnumSet.of(
          ViewKind.MATCHES,
          ViewKind.DOSSIERS,
          ViewKind.OUTCOMES,
          ViewKind.CONTRADICTIONS,
          ViewKind.QUESTIONS);

  private final Views views;
  private final Gathering gathering = new Gathering();
  private final Set<EventKey> stale = new LinkedHashSet<>();

  /** Empty; each view will hold at most this many records. */
  public ReadModel(int most) {
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
    ViewRecord viewRecord = published.entry();
    View view = views.of(ViewKind.of(published.claim().type()));
    View before = viewOf(viewRecord.id(), view);
    ViewRecord known = before.get(viewRecord.id());
    if (arrival.arrivalResult() == ArrivalResult.STANDS) {
      if (before != view) {
        before.remove(viewRecord.id());
      }
      view.set(
          known == null
              ? viewRecord
              : viewRecord.withHistory(byRevision(known.history(), viewRecord)));
    } else if (arrival.arrivalResult() == ArrivalResult.SUPERSEDED && known != null) {
      before.set(known.withHistory(byRevision(known.history(), viewRecord)));
    }
  }

  /** Where a claim is shown: another revision of it may have been of another type. */
  private View viewOf(String id, View otherwise) {
    return Stream.of(ViewKind.CLAIMS, ViewKind.DECISIONS)
        .map(views::of)
        .filter(view -> view.get(id) != null)
        .findFirst()
        .orElse(otherwise);
  }

  /** One content of each revision: the one that came last is the one that counts. */
  private static List<JsonText> byRevision(List<JsonText> known, ViewRecord arriving) {
    TreeMap<Long, JsonText> byNumber = new TreeMap<>();
    known.forEach(json -> byNumber.put(revision(json), json));
    byNumber.put(revision(arriving.json()), arriving.json());
    return List.copyOf(byNumber.values());
  }

  private static long revision(JsonText claim) {
    return claim.parse().path("revision").asLong();
  }

  /** Takes in what the pipeline emits. */
  public void output(ViewKind viewKind, ViewRecord viewRecord) {
    views.of(viewKind).put(viewRecord);
    if (FINDINGS.contains(viewKind)) {
      stale.addAll(viewRecord.facts().subjects());
    }
  }

  /** Forgets a record that was erased. */
  public void erase(ViewKind viewKind, String id) {
    ViewRecord before = views.of(viewKind).get(id);
    views.of(viewKind).remove(id);
    if (before != null && FINDINGS.contains(viewKind)) {
      stale.addAll(before.facts().subjects());
    }
  }

  /** Brings the events up to date with the claims and outputs taken in since. */
  public void settle() {
    for (EventKey key : stale) {
      views.nameAs(key, gathering.name(key));
      Event event = gathering.event(key);
      if (event == null) {
        views.of(ViewKind.EVENTS).remove(Views.idOf(key));
        views.warningOutcomes().remove(key);
      } else {
        show(event);
      }
    }
    stale.clear();
  }

  /** Has those events found that are merged into others, for those who show events themselves. */
  public void nameEvents() {
    stale.forEach(key -> views.nameAs(key, gathering.name(key)));
  }

  /** Shows an event with what has been found out about it, and dates what was. */
  public void show(Event event) {
    ClaimType type = event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT;
    EventKey key = new EventKey(type, event.id());
    EventFindings findings = EventFindings.of(key, views);
    ObjectNode json = EventJson.of(event);
    findings.addTo(json, key);
    ViewRecord viewRecord =
        ViewRecord.of(ViewKind.EVENTS, Views.idOf(key), event.lastPublished(), At.NOWHERE, json);
    views.show(viewRecord.withText(textOfClaims(key)));
    if (event instanceof WarningEvent warning) {
      boolean hindsight = findings.isKnownOnlyAfterwards();
      views.warningOutcomes().put(warning, viewRecord.facts(), findings.judgement(key), hindsight);
    }
    date(EventFindings.judging(key), event.id(), findings.lastPublished(event));
  }

  private void date(ViewKind viewKind, String id, Instant known) {
    ViewRecord judged = views.of(viewKind).get(id);
    if (judged != null && judged.stands() && !judged.publishedAt().equals(known)) {
      views.of(viewKind).set(judged.knownSince(known));
    }
  }

  private String textOfClaims(EventKey event) {
    List<Facts> claims =
        gathering.claims(event).stream()
            .map(reported -> views.of(ViewKind.CLAIMS).get(reported.claim().header().id()))
            .filter(Objects::nonNull)
            .map(ViewRecord::facts)
            .toList();
    return FactsReader.text(claims, SEARCHED);
  }

  /** All events of the views, for those who bring their own judgement. */
  public Collection<Event> events() {
    return gathering.events().toList();
  }
}
