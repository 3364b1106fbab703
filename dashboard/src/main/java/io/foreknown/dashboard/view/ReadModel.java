package io.foreknown.dashboard.view;

import io.foreknown.dashboard.view.Gathering.Arrival;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Puts claims and outputs into the views; for one thread at a time. */
public final class ReadModel {
  private static final Set<ViewKind> FINDINGS =
      EnumSet.of(
          ViewKind.MATCHES,
          ViewKind.DOSSIERS,
          ViewKind.OUTCOMES,
          ViewKind.CONTRADICTIONS,
          ViewKind.QUESTIONS);

  private final Views views;
  private final StandingClaims claims;
  private final Set<EventKey> stale = new LinkedHashSet<>();

  /** Empty; each view will hold at most this many records. */
  public ReadModel(int most) {
    this.views = new Views(most);
    this.claims = new StandingClaims(views);
  }

  /** What readers see. */
  public Views views() {
    return views;
  }

  /** The claims, as their events see them. */
  public Gathering gathering() {
    return claims.gathering();
  }

  /**
   * Takes in a claim; a repeat, and a content that lost against another, change nothing.
   *
   * @return whether it erased what was known of the claim, so that there are words to be forgotten
   */
  public boolean claim(Published published) {
    boolean isKnown = claims.isShown(published.entry().id());
    Arrival arrival = claims.add(published);
    stale.addAll(arrival.changed());
    if (!arrival.isErased()) {
      views.names().add(published.claim());
    }
    return isKnown && arrival.isErased() && arrival.arrivalResult() == ArrivalResult.STANDS;
  }

  /**
   * Forgets words that nothing uses any more.
   *
   * @param left all claims that are left
   */
  public void forget(Stream<Published> left) {
    views.forget(left.map(Published::claim));
  }

  /** Takes in what the pipeline emits. */
  public void output(ViewKind viewKind, ViewRecord viewRecord) {
    views.changing(viewKind).put(viewRecord);
    if (FINDINGS.contains(viewKind)) {
      stale.addAll(viewRecord.subjects());
    }
  }

  /** Keeps the last version of a record alone, since its topic has no other any more. */
  public void moved(ViewKind viewKind, String id) {
    ViewRecord known = views.of(viewKind).get(id);
    if (known != null && known.history().size() > 1) {
      views.changing(viewKind).set(known.withoutHistory());
    }
  }

  /** Forgets a record that was erased. */
  public void erase(ViewKind viewKind, String id) {
    ViewRecord before = views.of(viewKind).get(id);
    views.changing(viewKind).remove(id);
    if (before != null && FINDINGS.contains(viewKind)) {
      stale.addAll(before.subjects());
    }
  }

  /** Brings the events up to date with the claims and outputs taken in since. */
  public void settle() {
    Gathering gathering = claims.gathering();
    for (EventKey key : stale) {
      views.nameAs(key, gathering.name(key));
      Event event = gathering.event(key);
      if (event == null) {
        views.changing(ViewKind.EVENTS).remove(Views.idOf(key));
        views.warningOutcomes().remove(key);
      } else {
        show(event);
      }
    }
    stale.clear();
  }

  private void show(Event event) {
    EventKey key = EventKey.of(event);
    EventOutputs outputs = EventOutputs.of(key, views);
    ShownEvent shown = ShownEvent.of(event, EventFindings.read(key, outputs), claims.facts(key));
    views.show(shown.viewRecord());
    if (event instanceof WarningEvent warning) {
      views.warningOutcomes().put(warning, shown);
    }
    date(outputs, EventOutputs.judging(key), EventOutputs.lastPublished(event, outputs.matches()));
  }

  private void date(EventOutputs outputs, ViewKind viewKind, Instant known) {
    ViewRecord judged = outputs.judged();
    if (judged != null && judged.stands() && !judged.publishedAt().equals(known)) {
      views.changing(viewKind).set(judged.knownSince(known));
    }
  }
}
