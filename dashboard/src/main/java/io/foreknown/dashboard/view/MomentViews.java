package io.foreknown.dashboard.view;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import java.util.List;

/**
 * Puts together the views of a moment that is over. Claims come first, in one thread; several may
 * add records after that.
 */
public final class MomentViews {
  private final Views views;
  private final StandingClaims claims;

  /** Shows these claims. */
  public MomentViews(List<Published> published) {
    this.views = new Views(published.stream().map(Published::claim).toList());
    this.claims = new StandingClaims(views);
    published.forEach(claims::add);
    for (EventKey event : gathering().merged()) {
      views.nameAs(event, gathering().name(event));
    }
  }

  /** The claims, as their events see them. */
  public Gathering gathering() {
    return claims.gathering();
  }

  /** What readers find the claims of an event by. */
  public List<Facts> facts(EventKey event) {
    return claims.facts(event);
  }

  /** Adds a record. */
  public void add(ViewKind viewKind, ViewRecord viewRecord) {
    views.of(viewKind).set(viewRecord);
  }

  /** Adds an event. */
  public void add(Event event, ShownEvent shown) {
    add(ViewKind.EVENTS, shown.viewRecord());
    if (event instanceof WarningEvent warning) {
      views.warningOutcomes().put(warning, shown);
    }
  }

  /** All that was added. */
  public Views views() {
    return views;
  }
}
