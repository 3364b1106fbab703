package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together the views of a moment that is over. */
public final class MomentViews {
  private final MomentClaims claims;
  private final List<ShownEvent> events;
  private final Map<ViewKind, FixedRecords> records = new EnumMap<>(ViewKind.class);

  /** Shows these claims, and the events that they are about. */
  public MomentViews(MomentClaims claims, List<ShownEvent> events) {
    this.claims = claims;
    this.events = List.copyOf(events);
    add(ViewKind.CLAIMS, () -> claims.shown(ViewKind.CLAIMS));
    add(ViewKind.DECISIONS, () -> claims.shown(ViewKind.DECISIONS));
    add(ViewKind.EVENTS, () -> this.events.stream().map(ShownEvent::viewRecord).toList());
  }

  /** Adds records, each of an id of its own, which are made when they are first asked for. */
  public void add(ViewKind viewKind, Supplier<List<ViewRecord>> made) {
    records.put(viewKind, new FixedRecords(made));
  }

  /**
   * All that was added.
   *
   * @param naming the claims that say what things are called, whenever it is asked
   */
  public Views views(Supplier<Stream<Claim>> naming) {
    Views views =
        new Views(records, () -> DisplayNames.of(naming.get()), () -> warningOutcomes(events));
    for (EventKey event : claims.merged()) {
      views.nameAs(event, claims.name(event));
    }
    return views;
  }

  private static WarningOutcomes warningOutcomes(List<ShownEvent> events) {
    WarningOutcomes outcomes = new WarningOutcomes();
    events.parallelStream()
        .forEach(
            shown -> {
              if (shown.event() instanceof WarningEvent warning) {
                outcomes.put(warning, shown);
              }
            });
    return outcomes;
  }
}
