package io.foreknown.domain.oracle;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.circle;

import io.foreknown.domain.given.PlaceBuilder;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of a small world, drawn at random: two countries' worth of regions, cities, districts
 * and sites within a morning's drive, some without area, kind or lineage. No two of them lie so
 * near a limit of the rules that a flat map could be wrong about it.
 */
final class Land {
  private static final double SURE_KM = 0.3;
  private static final double SURE = 0.01;
  private static final double WEST = 37.4;
  private static final double SOUTH = 55.0;
  private static final double STEP = 0.04;
  private static final int STEPS = 6;

  private final Random random;
  private final List<Double> limits;
  private final List<Place> places = new ArrayList<>();

  private Land(Random random, MatchRules rules) {
    this.random = random;
    this.limits =
        rules.rows().stream()
            .flatMap(row -> Stream.of(row.toleranceKm(), row.nearKm()))
            .distinct()
            .toList();
  }

  static List<Place> of(Random random, MatchRules rules) {
    Land land = new Land(random, rules);
    land.add("RU", Level.COUNTRY);
    land.add("RU-MOW", Level.REGION, "RU");
    land.add("RU-MOS", Level.REGION, "RU");
    land.add("okrug", Level.REGION, "RU");
    land.add("moscow", Level.CITY, land.any("RU-MOW", "okrug"), "RU");
    land.add("krasnogorsk", Level.CITY, land.any("RU-MOS", "okrug"), "RU");
    land.add("pavshino", Level.DISTRICT, "krasnogorsk", "RU-MOS", "RU");
    for (String site : List.of("hall", "club", "arena", "market")) {
      land.add(site, Level.SITE, land.lineage());
    }
    return List.copyOf(land.places);
  }

  private String[] lineage() {
    return switch (random.nextInt(5)) {
      case 0 -> new String[] {"pavshino", "krasnogorsk", "RU-MOS", "RU"};
      case 1 -> new String[] {"moscow", "RU-MOW", "RU"};
      case 2 -> new String[] {"RU-MOW", "RU"};
      case 3 -> new String[] {"okrug", "RU"};
      default -> new String[0];
    };
  }

  private void add(String id, Level level, String... lineage) {
    PlaceBuilder place = aPlace(id).level(level).within(lineage).kind(kind());
    Geometry area = random.nextInt(4) == 0 ? null : area();
    places.add(place.covering(isSure(area) ? area : null).place());
  }

  private @Nullable String kind() {
    return any(null, null, "concert-hall", "theatre", "large-gathering", "synagogue", "bridge");
  }

  private Geometry area() {
    double lon = WEST + STEP * random.nextInt(STEPS);
    double lat = SOUTH + STEP * random.nextInt(STEPS);
    double half = STEP * (1 + random.nextInt(2)) / 3;
    return random.nextInt(3) == 0
        ? box(lon - half, lat - half, lon + half, lat + half)
        : circle(lon, lat, any(0.0, 0.0, 1.7, 6.1));
  }

  /** Two points at one place are as near as can be, and no map is wrong about that; edges are. */
  private boolean isSure(@Nullable Geometry area) {
    if (area == null) {
      return true;
    }
    for (Place other : places) {
      if (other.geometry() == null || areOnePoint(area, other.geometry())) {
        continue;
      }
      double km = Flat.distanceKm(area, other.geometry());
      double unsure = SURE_KM + SURE * Math.abs(km);
      if (limits.stream().anyMatch(limit -> Math.abs(km - limit) < unsure)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areOnePoint(Geometry one, Geometry other) {
    return one instanceof Circle circle && circle.radiusKm() == 0 && one.equals(other);
  }

  @SafeVarargs
  private <T extends @Nullable Object> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
