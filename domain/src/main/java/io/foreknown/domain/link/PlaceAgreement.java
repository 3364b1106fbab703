package io.foreknown.domain.link;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.place.Sphere;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the places of two events agree: the strongest of all pairs. Nothing as broad as a first-level
 * subdivision counts, as too much happens there.
 *
 * @param one the broader place, where one lies in the other
 */
record PlaceAgreement(Relation relation, Place one, Place other) {
  /** The strongest first. */
  enum Relation {
    SAME_SITE(40),
    SAME_AREA(30),
    NEAR(30),
    WITHIN(25);

    private final int score;

    Relation(int score) {
      this.score = score;
    }
  }

  private static final Comparator<PlaceAgreement> STRONGEST_FIRST =
      Comparator.comparing(PlaceAgreement::relation)
          .thenComparing(of -> of.one.id())
          .thenComparing(of -> of.other.id());

  /** Null where no two agree. */
  static @Nullable PlaceAgreement of(
      List<Place> some, List<Place> others, double km, SiteKinds kinds) {
    PlaceAgreement best = null;
    for (Place one : some) {
      for (Place other : others) {
        PlaceAgreement found = of(one, other, km, kinds);
        if (found != null && (best == null || STRONGEST_FIRST.compare(found, best) < 0)) {
          best = found;
        }
      }
    }
    return best;
  }

  private static @Nullable PlaceAgreement of(Place one, Place other, double km, SiteKinds kinds) {
    if (one.isBroad() || other.isBroad() || kinds.exclude(one.kind(), other.kind())) {
      return null;
    }
    if (one.id().equals(other.id())) {
      boolean isSite = one.level() == Level.SITE && other.level() == Level.SITE;
      return new PlaceAgreement(isSite ? Relation.SAME_SITE : Relation.SAME_AREA, one, other);
    }
    if (areNear(one, other, km)) {
      return one.id().compareTo(other.id()) < 0
          ? new PlaceAgreement(Relation.NEAR, one, other)
          : new PlaceAgreement(Relation.NEAR, other, one);
    }
    if (other.lineage().contains(one.id())) {
      return new PlaceAgreement(Relation.WITHIN, one, other);
    }
    return one.lineage().contains(other.id())
        ? new PlaceAgreement(Relation.WITHIN, other, one)
        : null;
  }

  private static boolean areNear(Place one, Place other, double km) {
    Geometry area = one.geometry();
    Geometry beside = other.geometry();
    return area != null && beside != null && Sphere.isWithin(area, beside, km);
  }

  /** Hundredths. */
  int score() {
    return relation.score;
  }

  /** Such as "the same site: Crocus City Hall". */
  String words() {
    return switch (relation) {
      case SAME_SITE -> "the same site: " + one.name();
      case SAME_AREA -> "the same place: " + one.name();
      case NEAR -> one.name() + " and " + other.name() + " touch or lie close together";
      case WITHIN -> other.name() + " lies in " + one.name();
    };
  }
}
