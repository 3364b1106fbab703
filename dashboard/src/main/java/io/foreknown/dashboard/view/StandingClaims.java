package io.foreknown.dashboard.view;

import io.foreknown.dashboard.view.Gathering.Arrival;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts claims before readers, in the revision that stands, and before their events. */
final class StandingClaims {
  private final Views views;
  private final Gathering gathering = new Gathering();

  StandingClaims(Views views) {
    this.views = views;
  }

  Gathering gathering() {
    return gathering;
  }

  /**
   * Takes in a claim; a repeat, and a content that lost against another, change nothing.
   *
   * @return the events that it changes
   */
  List<EventKey> add(Published published) {
    Arrival arrival = gathering.add(published);
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
    return arrival.changed();
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

  /** What readers find the standing claims of an event by. */
  List<Facts> facts(EventKey event) {
    View claims = views.of(ViewKind.CLAIMS);
    return gathering.claims(event).stream()
        .map(reported -> claims.get(reported.claim().header().id()))
        .filter(Objects::nonNull)
        .map(ViewRecord::facts)
        .toList();
  }
}
