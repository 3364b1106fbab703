package io.foreknown.feeds.codes;

import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A code of an area: the id of a place, and the ids of broader places that the code itself gives.
 *
 * @param id of a country or its first-level subdivision by ISO 3166, else {@code name:value}
 * @param lineage nearest first
 */
public record Geocode(String id, List<String> lineage) {
  /** Copies the list. */
  public Geocode {
    lineage = List.copyOf(lineage);
  }

  /** A county or zone is narrower than a state and broader than a district. */
  public Place place() {
    Level level = IsoCode.isCode(id) ? IsoCode.levelOf(id) : Level.CITY;
    return new Place(id, id, null, level, lineage, null);
  }

  /** All that an area within these codes lies in: themselves, then broader ones, ISO codes last. */
  public static List<String> lineage(List<Geocode> codes) {
    Set<String> ids = new LinkedHashSet<>();
    codes.forEach(code -> ids.add(code.id()));
    codes.forEach(code -> ids.addAll(code.lineage()));
    Comparator<String> narrowFirst = Comparator.comparing(Geocode::breadth);
    return ids.stream().sorted(narrowFirst).toList();
  }

  /** Countries come last, before them their subdivisions. */
  private static int breadth(String id) {
    if (!IsoCode.isCode(id)) {
      return 0;
    }
    return id.contains("-") ? 1 : 2;
  }
}
