package io.foreknown.producers.cap;

import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.producers.gazetteer.UsStates;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code of an area: the id of a place, and the ids of broader places that the code itself tells.
 *
 * @param id of a country or its first-level subdivision by ISO 3166, else {@code name:value}
 * @param lineage nearest first
 */
record Geocode(String id, List<String> lineage) {
  /**
   * Part, state, county; part 0 is the whole, county 000 the state (FCC, 47 CFR 11.31). Sea areas
   * have numbers beside those of states.
   */
  private static final Pattern SAME = Pattern.compile("(\\d)(\\d{2})(\\d{3})");

  private static final String SAME_NATION = "000000";

  /** State or sea area, then zone or county (US National Weather Service, directive 10-1702). */
  private static final Pattern UGC = Pattern.compile("([A-Z]{2})[CZ]\\d{3}");

  /** Province, census division, subdivision (Statistics Canada, by CAP-CP location references). */
  private static final Pattern SGC = Pattern.compile("(\\d{2})(\\d{2}(\\d{3})?)?");

  /** The address of ISO's list of countries, without what {@link #BETWEEN} leaves out. */
  private static final Pattern ISO_ADDRESS =
      Pattern.compile("HTTPS?://WWW\\.ISO\\.ORG/ISO/COUNTRYCODES.*");

  /** What names of schemes are written with or without. */
  private static final Pattern BETWEEN = Pattern.compile("[ _-]");

  private static final String US = "US";
  private static final String CANADA = "CA";

  /** Null, with a problem noted, when it is none. */
  static @Nullable Geocode read(Node node, Version version) {
    Pair pair = Pair.read(node, version);
    return pair == null ? null : of(pair.name(), pair.value());
  }

  static Geocode of(String name, String value) {
    String scheme = folded(name);
    if (isIso(scheme) && IsoCode.isCode(value)) {
      return new Geocode(value, country(value));
    }
    if (scheme.startsWith("PROFILE:CAPCP:LOCATION:")) {
      return canadian(value);
    }
    return switch (scheme) {
      case "SAME", "FIPS6" -> same(value);
      case "UGC" -> new Geocode("UGC:" + value, state(UGC.matcher(value)));
      default -> {
        Geocode known = CodeScheme.read(scheme, value);
        yield known == null ? new Geocode(name + ":" + value, List.of()) : known;
      }
    };
  }

  /** The name of a scheme without what some write and others do not. */
  static String folded(String name) {
    return BETWEEN.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** By the number of the standard, or as the Australian profile names it, by its address. */
  private static boolean isIso(String scheme) {
    return scheme.startsWith("ISO3166") || ISO_ADDRESS.matcher(scheme).matches();
  }

  private static List<String> country(String code) {
    return code.length() > 2 ? List.of(code.substring(0, 2)) : List.of();
  }

  private static Geocode same(String value) {
    if (value.equals(SAME_NATION)) {
      return new Geocode(US, List.of());
    }
    Matcher parts = SAME.matcher(value);
    String state = parts.matches() ? UsStates.byFips(parts.group(2)) : null;
    if (state == null) {
      return new Geocode("SAME:" + value, List.of());
    }
    boolean isWhole = parts.group(1).equals("0");
    if (parts.group(3).equals("000")) {
      return isWhole
          ? new Geocode(state, List.of(US))
          : new Geocode("SAME:" + value, List.of(state, US));
    }
    String county = "SAME:0" + value.substring(1);
    return isWhole
        ? new Geocode(county, List.of(state, US))
        : new Geocode("SAME:" + value, List.of(county, state, US));
  }

  private static Geocode canadian(String value) {
    Matcher parts = SGC.matcher(value);
    String province = parts.matches() ? Provinces.bySgc(parts.group(1)) : null;
    if (province == null) {
      return new Geocode("CAP-CP:" + value, List.of());
    }
    return switch (value.length()) {
      case 2 -> new Geocode(province, List.of(CANADA));
      case 4 -> new Geocode("SGC:" + value, List.of(province, CANADA));
      default ->
          new Geocode("SGC:" + value, List.of("SGC:" + value.substring(0, 4), province, CANADA));
    };
  }

  private static List<String> state(Matcher code) {
    String state = code.matches() ? US + "-" + code.group(1) : "";
    return UsStates.isOne(state) ? List.of(state, US) : List.of();
  }

  /** A county or zone is narrower than a state and broader than a district. */
  Place place() {
    Level level = IsoCode.isCode(id) ? IsoCode.levelOf(id) : Level.CITY;
    return new Place(id, id, null, level, lineage, null);
  }

  /** All that an area within these codes lies in: themselves, then broader ones, ISO codes last. */
  static List<String> lineage(List<Geocode> codes) {
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
