package io.foreknown.feeds.gazetteer;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import io.foreknown.feeds.lookup.Known;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds the populated places of a GeoNames dump: those of 500 people or more and the seats of
 * administrations. Reads line by line; what is kept is bounded by {@link #MOST_PLACES}.
 *
 * <p>A place that is known already under the newsroom's own id, with GeoNames' number among its
 * codes ({@code geonames:524901}), stands as it is.
 *
 * @see <a href="https://download.geonames.org/export/dump/readme.txt">GeoNames, readme</a>
 */
final class GeoNames {
  /** Some 250,000 fulfil the rule in all the world. */
  static final int MOST_PLACES = 500_000;

  private static final int FEWEST_PEOPLE = 500;

  /** Spellings in other languages are kept for these only, as they take most of the memory. */
  private static final int FEWEST_PEOPLE_OF_MANY_NAMES = 100_000;

  private static final int ADMIN1_COLUMNS = 4;
  private static final int PLACE_COLUMNS = 19;

  private final Directory.Builder<Place> places;
  private final int most;

  GeoNames(Directory.Builder<Place> places, int most) {
    this.places = places;
    this.most = most;
  }

  /**
   * Adds what {@code admin1CodesASCII.txt} holds, which is needed before the places: a division
   * whose ISO 3166-2 code is found by its name lends it GeoNames' code, another one becomes a
   * region of its own.
   *
   * @throws InvalidValueException with all problems of the file
   */
  void divisions(InputStream in, String file) {
    List<Admin1> divisions = new ArrayList<>();
    new GeoNamesTable(file, ADMIN1_COLUMNS).read(in, cells -> divisions.add(division(cells)));
    Map<String, String> isoCodes = new Admin1Names(places).codes(divisions);
    divisions.forEach(division -> add(division, isoCodes.get(division.code())));
  }

  private static Admin1 division(String[] cells) {
    require(cells[0].matches("[A-Z]{2}\\.[A-Z0-9]+"), "'%s' is no code such as RU.48 is", cells[0]);
    return new Admin1(cells[0], cells[1], cells[2], cells[3]);
  }

  private void add(Admin1 division, @Nullable String isoCode) {
    String code = "geonames:" + division.code();
    String number = "geonames:" + division.id();
    if (places.coded(code) != null) {
      return;
    }
    if (isoCode != null) {
      places.addCodes(isoCode, List.of(code, number));
      return;
    }
    List<String> lineage = List.of(division.country());
    places.addIfNew(
        new Known<>(
            number,
            new Place(number, division.name(), null, Level.REGION, lineage, null),
            List.of(division.name(), division.ascii()),
            List.of(code)));
  }

  /**
   * Adds what {@code allCountries.txt}, {@code cities500.txt} and their like hold.
   *
   * @throws InvalidValueException with all problems of the file
   */
  void places(InputStream in, String file) {
    new GeoNamesTable(file, PLACE_COLUMNS).read(in, this::add);
  }

  private void add(String[] cells) {
    boolean seat = cells[7].startsWith("PPLA") || cells[7].equals("PPLC");
    if (!cells[6].equals("P") || (!seat && people(cells) < FEWEST_PEOPLE)) {
      return;
    }
    require(
        places.size() < most,
        "is one place too many, as %d are known already; take a file of one country, or of cities",
        most);
    String id = "geonames:" + cells[0];
    places.addIfNew(new Known<>(id, place(id, cells), names(cells), List.of()));
  }

  private Place place(String id, String[] cells) {
    LonLat at = new LonLat(number(cells[5]), number(cells[4]));
    Level level = cells[7].equals("PPLX") ? Level.DISTRICT : Level.CITY;
    return new Place(id, cells[1], null, level, lineage(cells[8], cells[10]), new Circle(at, 0));
  }

  private List<String> lineage(String country, String admin1) {
    Place division = places.coded("geonames:" + country + "." + admin1);
    if (division != null) {
      return Stream.concat(Stream.of(division.id()), division.lineage().stream()).toList();
    }
    return country.isEmpty() ? List.of() : List.of(country);
  }

  private static List<String> names(String[] cells) {
    Stream<String> own = Stream.of(cells[1], cells[2]);
    Stream<String> others =
        people(cells) < FEWEST_PEOPLE_OF_MANY_NAMES || cells[3].isEmpty()
            ? Stream.empty()
            : Stream.of(cells[3].split(","));
    return Stream.concat(own, others).distinct().toList();
  }

  private static long people(String[] cells) {
    try {
      return cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(
          "population is '%s', a number is expected".formatted(cells[14]));
    }
  }

  private static double number(String degrees) {
    try {
      return Double.parseDouble(degrees);
    } catch (NumberFormatException e) {
      throw new InvalidValueException("'%s' is no number of degrees".formatted(degrees));
    }
  }
}
