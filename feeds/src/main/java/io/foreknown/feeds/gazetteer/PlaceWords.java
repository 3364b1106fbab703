package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How messages name places that have one name. */
public final class PlaceWords {
  private static final int MOST = 5;

  private PlaceWords() {}

  /** For instance {@code GE (country), US-GA (region in US)}. */
  public static String of(List<Place> candidates) {
    String given =
        candidates.stream().limit(MOST).map(PlaceWords::of).collect(Collectors.joining(", "));
    int more = candidates.size() - MOST;
    return more > 0 ? "%s and %d more".formatted(given, more) : given;
  }

  private static String of(Place place) {
    String level = place.level().name().toLowerCase(Locale.ROOT);
    return place.lineage().isEmpty()
        ? "%s (%s)".formatted(place.id(), level)
        : "%s (%s in %s)".formatted(place.id(), level, place.lineage().get(0));
  }
}
