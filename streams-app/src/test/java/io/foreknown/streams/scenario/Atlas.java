package io.foreknown.streams.scenario;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.point;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.List;

/** The places of the timelines: a hall, a club and a synagogue in one city, and around. */
final class Atlas {
  private static final List<Place> PLACES =
      List.of(
          aPlace("RU").place(),
          aPlace("RU-MOW").within("RU").place(),
          aPlace("moscow").level(Level.CITY).within("RU-MOW", "RU").place(),
          aPlace("hall")
              .kind("concert-hall")
              .within("moscow", "RU-MOW", "RU")
              .covering(point(37.60, 55.75))
              .place(),
          aPlace("club").within("moscow", "RU-MOW", "RU").covering(point(37.62, 55.76)).place(),
          aPlace("synagogue")
              .kind("synagogue")
              .within("moscow", "RU-MOW", "RU")
              .covering(point(37.64, 55.75))
              .place(),
          aPlace("tver")
              .level(Level.CITY)
              .within("RU-TVE", "RU")
              .covering(point(35.9, 56.9))
              .place());

  private Atlas() {}

  static Place place(String id) {
    return PLACES.stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow();
  }
}
