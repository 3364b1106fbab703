package io.foreknown.dashboard.view;

import io.foreknown.dashboard.view.Gathering.Arrival;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts claims before readers as they come, in the revision that stands, and before their events.
 */
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
   * Takes in a claim; a repeat, and a content that lost against another, change nothing. Of one
   * that was erased no version is kept.
   */
  Arrival add(Published published) {
    Arrival arrival = gathering.add(published);
    ViewRecord viewRecord = published.entry();
    ChangingRecords view = views.changing(ViewKind.of(published.claim().type()));
    ChangingRecords before = viewOf(viewRecord.id(), view);
    ViewRecord known = arrival.isErased() ? null : before.get(viewRecord.id());
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
    return arrival;
  }

  /** Whether anything of a claim is shown. */
  boolean isShown(String id) {
    return views.of(ViewKind.CLAIMS).get(id) != null
        || views.of(ViewKind.DECISIONS).get(id) != null;
  }

  /** Where a claim is shown: another revision of it may have been of another type. */
  private ChangingRecords viewOf(String id, ChangingRecords otherwise) {
    return Stream.of(ViewKind.CLAIMS, ViewKind.DECISIONS)
        .map(views::changing)
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
