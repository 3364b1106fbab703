package io.foreknown.benchmarks.workload;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up world of cities with sites in them, each with its lineage; every second city has
 * geometry too, and those lie so far apart that nothing in one is near to the next.
 */
final class Atlas {
  private static final int SITES = 12;
  private static final double CITY_KM = 3;
  private static final double CITY_DEGREES = 0.02;
  private static final double SITE_DEGREES = 0.01;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Spreads the busy cities over the world; prime, so that no two fall on one spot. */
  private static final long SCATTER = 2_147_483_647L;

  /** Away from the poles, as people live. */
  private static final double MOST_SINE = 0.85;

  private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());
  private static final List<String> KINDS =
      List.of("concert-hall", "synagogue", "metro", "school", "hospital", "bridge");

  private final int cities;

  Atlas(int cities) {
    this.cities = cities;
  }

  /** The city that a share of all claims, from 0 to below 1, falls to; the first is the busiest. */
  int cityAt(double share) {
    return (int) Math.min(cities - 1, (long) (cities * share * share));
  }

  /** Whether the city's news is of weather; elsewhere it is of security. */
  static boolean isStormy(int city) {
    return city % 7 == 3;
  }

  static String cityId(int city) {
    return "city-" + city;
  }

  Place city(int city) {
    LonLat centre = centre(city);
    Geometry area = centre == null ? null : area(city, centre);
    return new Place(cityId(city), "City " + city, null, Level.CITY, lineage(city), area);
  }

  private static Geometry area(int city, LonLat centre) {
    return isStormy(city) ? square(centre) : new Geometry.Circle(centre, CITY_KM);
  }

  Place site(int city, Draw draw) {
    int number = draw.below(SITES);
    String kind = number < KINDS.size() ? KINDS.get(number) : null;
    return new Place(
        cityId(city) + "-site-" + number,
        "Site " + number + " of City " + city,
        kind,
        Level.SITE,
        Stream.concat(Stream.of(cityId(city)), lineage(city).stream()).toList(),
        point(city, number));
  }

  private @Nullable Geometry point(int city, int site) {
    LonLat centre = centre(city);
    return centre == null
        ? null
        : new Geometry.Circle(
            new LonLat(centre.lon(), centre.lat() + SITE_DEGREES * site / SITES), 0);
  }

  private static List<String> lineage(int city) {
    String country = COUNTRIES.get(city % COUNTRIES.size());
    return List.of(country + "-" + (10 + city / COUNTRIES.size() % 90), country);
  }

  /** On a spiral of even spacing over the sphere; null for a city told by name alone. */
  private @Nullable LonLat centre(int city) {
    if (city % 2 == 1) {
      return null;
    }
    long spots = (cities + 1L) / 2;
    long spot = city / 2 * (SCATTER % spots) % spots;
    double lat = Math.toDegrees(Math.asin(MOST_SINE * (2 * (spot + 0.5) / spots - 1)));
    double turn = spot * GOLDEN;
    return new LonLat(360 * (turn - Math.floor(turn)) - 180, lat);
  }

  private static Geometry square(LonLat centre) {
    double west = Math.max(-180, centre.lon() - CITY_DEGREES);
    double east = Math.min(180, centre.lon() + CITY_DEGREES);
    double south = centre.lat() - CITY_DEGREES;
    double north = centre.lat() + CITY_DEGREES;
    LonLat corner = new LonLat(west, south);
    LonLat opposite = new LonLat(east, north);
    return new Geometry.Polygon(
        List.of(
            List.of(corner, new LonLat(east, south), opposite, new LonLat(west, north), corner)));
  }
}
