package io.foreknown.domain.match;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.place.Sphere;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a warned and a struck place belong together.
 *
 * @param relation {@code NEAR} when they are not the same but close enough for a near miss
 * @param kindsAgree false when both are sites of listed kinds and neither kind contains the other
 */
record PlaceFinding(PlaceRelation relation, boolean kindsAgree) {
  private static final Comparator<PlaceFinding> BEST_FIRST =
      Comparator.comparing(PlaceFinding::failures).thenComparing(PlaceFinding::relation);

  /** The best of all pairs; null where no pair is the same or near. */
  static @Nullable PlaceFinding best(
      List<Place> targets, List<Place> struck, MatchRow row, SiteKinds kinds) {
    PlaceFinding best = null;
    for (Place target : targets) {
      for (Place place : struck) {
        PlaceFinding finding = of(target, place, row, kinds);
        if (finding != null && (best == null || BEST_FIRST.compare(finding, best) < 0)) {
          best = finding;
        }
      }
    }
    return best;
  }

  boolean isSame() {
    return relation != PlaceRelation.NEAR;
  }

  /** How many of the two rules, place and kind of site, fail. */
  int failures() {
    return (isSame() ? 0 : 1) + (kindsAgree ? 0 : 1);
  }

  /** Of one pair; null where they are neither the same nor near. */
  static @Nullable PlaceFinding of(Place target, Place place, MatchRow row, SiteKinds kinds) {
    PlaceRelation relation = relation(target, place, row, kinds);
    return relation == null
        ? null
        : new PlaceFinding(relation, !kinds.exclude(target.kind(), place.kind()));
  }

  private static @Nullable PlaceRelation relation(
      Place target, Place place, MatchRow row, SiteKinds kinds) {
    if (target.id().equals(place.id()) && target.level() == Level.SITE) {
      return PlaceRelation.SAME_SITE;
    }
    boolean isCoarse = target.lineage().contains(place.id());
    boolean inArea = target.id().equals(place.id()) || place.lineage().contains(target.id());
    if (inArea || isCoarse || within(target, place, row.toleranceKm())) {
      return kinds.agree(target.kind(), place.kind())
          ? PlaceRelation.SAME_KIND
          : isCoarse ? PlaceRelation.COARSER : PlaceRelation.AREA;
    }
    return isNear(target, place, row) ? PlaceRelation.NEAR : null;
  }

  /**
   * Within the same city or district, or a few kilometres apart; regions and countries never are.
   */
  private static boolean isNear(Place target, Place place, MatchRow row) {
    return target.sharesNarrowId(place)
        || (!target.isBroad() && !place.isBroad() && within(target, place, row.nearKm()));
  }

  private static boolean within(Place target, Place place, double km) {
    Geometry one = target.geometry();
    Geometry other = place.geometry();
    return one != null && other != null && Sphere.isWithin(one, other, km);
  }
}
