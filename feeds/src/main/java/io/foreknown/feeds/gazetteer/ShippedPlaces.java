package io.foreknown.feeds.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import io.foreknown.feeds.lookup.Known;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places that the product brings along, from its resources. */
final class ShippedPlaces {
  private ShippedPlaces() {}

  static Directory.Builder<Place> builder() {
    Directory.Builder<Place> builder = new Directory.Builder<>();
    countriesAndSubdivisions().forEach(builder::add);
    try (InputStream in = open("places.ndjson")) {
      PlaceFile.read(in, "places.ndjson").forEach(builder::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder;
  }

  /** Columns: code, parent, alpha-3, names; a comment begins with #. */
  private static List<Known<Place>> countriesAndSubdivisions() {
    List<String[]> rows = rows();
    Map<String, String> parents = new HashMap<>();
    rows.forEach(row -> parents.put(row[0], row[1]));
    List<Known<Place>> known = new ArrayList<>();
    for (String[] row : rows) {
      List<String> names = List.of(row[3].split("\\|"));
      List<String> codes = row[2].isEmpty() ? List.of() : List.of(row[2]);
      known.add(new Known<>(row[0], place(row[0], names.get(0), parents), names, codes));
    }
    return known;
  }

  private static Place place(String code, String name, Map<String, String> parents) {
    List<String> lineage = new ArrayList<>();
    for (String at = parents.get(code); at != null && !at.isEmpty(); at = parents.get(at)) {
      lineage.add(at);
    }
    return new Place(code, name, null, IsoCode.levelOf(code), lineage, null);
  }

  private static List<String[]> rows() {
    try (InputStream in = open("iso3166.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(ShippedPlaces.class.getResourceAsStream(resource), resource);
  }
}
