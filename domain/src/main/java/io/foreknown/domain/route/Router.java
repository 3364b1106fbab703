package io.foreknown.domain.route;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Cells;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the meeting points of events: every place id below a first-level subdivision that it names,
 * and every coarse map cell that it touches. Two events whose places are the same or near share one
 * of them, or one of the two names something so broad that it goes everywhere.
 */
public final class Router {
  /** S2 cells of this level measure about 110 to 170 km across. */
  private static final int CELL_LEVEL = 6;

  /** An area that touches more cells than this goes everywhere instead. */
  private static final int MOST_CELLS = 16;

  private final MatchRules rules;
  private final LinkRules links;

  /** Uses the rules only for the distances at which areas can still be related. */
  public Router(MatchRules rules, LinkRules links) {
    this.rules = rules;
    this.links = links;
  }

  /** The meeting points of an event as it stands now. */
  public Routes routes(Event event) {
    SortedSet<String> keys = new TreeSet<>();
    boolean everywhere = false;
    double marginKm = marginKm(event);
    for (Place place : event.everyPlace()) {
      place.narrowIds().forEach(id -> keys.add("p:" + id));
      everywhere |= isTooBroad(place) || !addCells(place, marginKm, keys);
    }
    return Routes.of(keys, everywhere, event.id());
  }

  /**
   * For matches only one side is widened: the areas of both then share a cell if they are within
   * reach.
   */
  private double marginKm(Event event) {
    double apart = links.reachKm(event);
    return event instanceof WarningEvent warning ? Math.max(apart, rules.reachKm(warning)) : apart;
  }

  private static boolean isTooBroad(Place place) {
    return IsoCode.isCode(place.id());
  }

  private static boolean addCells(Place place, double marginKm, SortedSet<String> keys) {
    Geometry area = place.geometry();
    if (area == null) {
      return true;
    }
    Set<String> cells = Cells.ofLevel(area, marginKm, CELL_LEVEL, MOST_CELLS);
    cells.forEach(cell -> keys.add("c:" + cell));
    return !cells.isEmpty();
  }
}
