package io.foreknown.domain.oracle;

import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules 2 and 4. */
record PlaceOracle(MatchRow row, Map<String, String> broaderKinds) {
  private static final Pattern ISO_3166 = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  /** Of one target and one place; {@code failures} of the two rules. */
  record Found(int failures, PlaceRelation relation) {}

  /** The pair that fails least, and of these the strongest relation; null where none is near. */
  @Nullable Found best(List<Place> targets, List<Place> places) {
    Found best = null;
    for (Place target : targets) {
      for (Place place : places) {
        Found found = found(target, place);
        if (found != null && (best == null || isBetter(found, best))) {
          best = found;
        }
      }
    }
    return best;
  }

  private static boolean isBetter(Found one, Found other) {
    return one.failures() != other.failures()
        ? one.failures() < other.failures()
        : one.relation().compareTo(other.relation()) < 0;
  }

  private @Nullable Found found(Place target, Place place) {
    int kinds = kindsExclude(target.kind(), place.kind()) ? 1 : 0;
    if (isTheSame(target, place)) {
      return new Found(kinds, relation(target, place));
    }
    return isNear(target, place) ? new Found(kinds + 1, PlaceRelation.NEAR) : null;
  }

  private boolean isTheSame(Place target, Place place) {
    return target.id().equals(place.id())
        || place.lineage().contains(target.id())
        || target.lineage().contains(place.id())
        || isWithin(target, place, row.toleranceKm());
  }

  /** Coarser: the incident is told of a broader place, wherever that one's area may reach. */
  private PlaceRelation relation(Place target, Place place) {
    if (target.id().equals(place.id()) && target.level() == Level.SITE) {
      return PlaceRelation.SAME_SITE;
    }
    if (kindsAgree(target.kind(), place.kind())) {
      return PlaceRelation.SAME_KIND;
    }
    return target.lineage().contains(place.id()) ? PlaceRelation.COARSER : PlaceRelation.AREA;
  }

  private boolean isNear(Place target, Place place) {
    Set<String> ancestors = new HashSet<>(target.lineage());
    ancestors.retainAll(place.lineage());
    boolean shareAnAncestor = ancestors.stream().anyMatch(id -> !ISO_3166.matcher(id).matches());
    return shareAnAncestor
        || (isBelowASubdivision(target)
            && isBelowASubdivision(place)
            && isWithin(target, place, row.nearKm()));
  }

  private static boolean isBelowASubdivision(Place place) {
    return place.level() != Level.COUNTRY
        && place.level() != Level.REGION
        && !ISO_3166.matcher(place.id()).matches();
  }

  private static boolean isWithin(Place one, Place other, double km) {
    return one.geometry() != null
        && other.geometry() != null
        && Flat.distanceKm(one.geometry(), other.geometry()) <= km;
  }

  private boolean kindsExclude(@Nullable String one, @Nullable String other) {
    return isListed(one) && isListed(other) && !kindsAgree(one, other);
  }

  private boolean kindsAgree(@Nullable String one, @Nullable String other) {
    return isListed(one)
        && isListed(other)
        && (upwards(one).contains(other) || upwards(other).contains(one));
  }

  private boolean isListed(@Nullable String kind) {
    return kind != null && (broaderKinds.containsKey(kind) || broaderKinds.containsValue(kind));
  }

  private List<String> upwards(@Nullable String kind) {
    List<String> upwards = new ArrayList<>();
    for (String next = kind; next != null && !upwards.contains(next); ) {
      upwards.add(next);
      next = broaderKinds.get(next);
    }
    return Collections.unmodifiableList(upwards);
  }
}
