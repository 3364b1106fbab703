package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The shipped gazetteer and what files add to it. */
public final class GazetteerFiles {
  private static final String ADMIN1 = "admin1CodesASCII.txt";

  private GazetteerFiles() {}

  /**
   * Reads all files: GeoNames' dumps by their names ({@code *.txt}), the newsroom's own ({@code
   * .ndjson}, {@code .yaml}) before them, whatever their order here.
   *
   * @throws InvalidValueException with all problems of the first file that has any
   * @throws UncheckedIOException if one cannot be read
   */
  public static Gazetteer read(List<Path> files) {
    Directory.Builder<Place> places = ShippedPlaces.builder();
    GeoNames geoNames = new GeoNames(places, GeoNames.MOST_PLACES);
    files.stream()
        .sorted(Comparator.comparing(GazetteerFiles::turn))
        .forEach(file -> read(file, places, geoNames));
    return new Gazetteer(places.build());
  }

  /** Own files first, then the divisions that the places of the dumps refer to. */
  private static int turn(Path file) {
    String name = name(file);
    return name.equals(ADMIN1) ? 1 : name.endsWith(".txt") ? 2 : 0;
  }

  private static void read(Path file, Directory.Builder<Place> places, GeoNames geoNames) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      switch (turn(file)) {
        case 0 -> PlaceFile.read(in, file.toString()).forEach(places::add);
        case 1 -> geoNames.divisions(in, file.toString());
        default -> geoNames.places(in, file.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
