package io.foreknown.producers.gazetteer;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the codes of the US National Weather Service what their structure tells: the state. A
 * county or forecast zone keeps its code as id and name and has no geometry.
 *
 * <p>Its level is {@code city}: the contract has none between region and city, and a county is
 * narrower than a first-level subdivision.
 *
 * @see <a href="https://www.weather.gov/emwin/winugc">Universal Geographic Code</a>
 * @see <a href="https://www.weather.gov/nwr/counties">SAME location codes</a>
 */
final class UsCode {
  /** {@code UGC:IAC153} (county) or {@code UGC:IAZ060} (zone, which is no county). */
  private static final Pattern UGC = Pattern.compile("UGC:([A-Z]{2})([CZ])(\\d{3})");

  /** {@code SAME:019153}, or {@code FIPS6}: part of the county (0 all), state, county (000 all). */
  private static final Pattern SAME = Pattern.compile("(?:SAME|FIPS6):(\\d)(\\d{2})(\\d{3})");

  /** {@code FIPS:19} or {@code FIPS:19153}. */
  private static final Pattern FIPS = Pattern.compile("FIPS:(\\d{2})(\\d{3})?");

  /** FIPS 5-2, the two digits of each state and its postal letters, which ISO 3166-2 uses too. */
  private static final Map<String, String> STATES =
      states(
          "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS"
              + " 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY"
              + " 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV"
              + " 55WI 56WY 60AS 66GU 69MP 72PR 74UM 78VI");

  private static final Map<String, String> NUMBERS =
      STATES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private UsCode() {}

  private static Map<String, String> states(String pairs) {
    Map<String, String> states = new HashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      states.put(pair.substring(0, 2), "US-" + pair.substring(2));
    }
    return Map.copyOf(states);
  }

  /** The place of a code in one of these forms; null for all else, marine zones among it. */
  static @Nullable Place place(String code) {
    Matcher ugc = UGC.matcher(code);
    if (ugc.matches()) {
      String state = "US-" + ugc.group(1);
      String county = ugc.group(2).equals("C") ? ugc.group(3) : null;
      return NUMBERS.containsKey(state) ? place(code, Level.CITY, state, county) : null;
    }
    Matcher same = SAME.matcher(code);
    if (same.matches()) {
      return place(code, STATES.get(same.group(2)), same.group(3));
    }
    Matcher fips = FIPS.matcher(code);
    return fips.matches() ? place(code, STATES.get(fips.group(1)), fips.group(2)) : null;
  }

  private static @Nullable Place place(
      String code, @Nullable String state, @Nullable String county) {
    if (state == null) {
      return null;
    }
    boolean whole = county == null || county.equals("000");
    return whole ? place(code, Level.REGION, state, null) : place(code, Level.CITY, state, county);
  }

  /** A county by any code lies in the county by its SAME code, so that feeds agree. */
  private static Place place(String code, Level level, String state, @Nullable String county) {
    List<String> lineage = new ArrayList<>(List.of(state, "US"));
    String same = county == null ? code : "SAME:0" + NUMBERS.get(state) + county;
    if (!same.equals(code)) {
      lineage.add(0, same);
    }
    return new Place(code, code, null, level, lineage, null);
  }
}
