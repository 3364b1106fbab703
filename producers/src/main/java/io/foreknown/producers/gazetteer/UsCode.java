package io.foreknown.producers.gazetteer;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the codes of the US National Weather Service what their structure tells: the state. A
 * county or forecast zone keeps its code as id and name and has no geometry.
 *
 * <p>Its level is {@code city}: the contract has none between region and city, and a county is
 * narrower than a first-level subdivision.
 *
 * @see <a href="https://www.weather.gov/emwin/winugc">Universal Geographic Code</a>
 * @see <a href="https://www.weather.gov/otx/FIPS_Codes">SAME location codes</a>
 */
final class UsCode {
  /** {@code UGC:IAC153} (county) or {@code UGC:IAZ060} (zone, which is no county). */
  private static final Pattern UGC = Pattern.compile("UGC:([A-Z]{2})([CZ])(\\d{3})");

  /** {@code SAME:019153}, or {@code FIPS6}: part of the county (0 all), state, county (000 all). */
  private static final Pattern SAME = Pattern.compile("(?:SAME|FIPS6):(\\d)(\\d{2})(\\d{3})");

  /** {@code FIPS:19} or {@code FIPS:19153}. */
  private static final Pattern FIPS = Pattern.compile("FIPS:(\\d{2})(\\d{3})?");

  /** Stands for no county: the whole state, or, after another digit than 0, a part of it. */
  private static final String ALL = "000";

  private UsCode() {}

  /** The place of a code in one of these forms; null for all else, marine zones among it. */
  static @Nullable Place place(String code) {
    Matcher ugc = UGC.matcher(code);
    if (ugc.matches()) {
      String state = "US-" + ugc.group(1);
      String county = ugc.group(2).equals("C") ? ugc.group(3) : null;
      return UsStates.isOne(state) ? place(code, Level.CITY, state, county) : null;
    }
    Matcher same = SAME.matcher(code);
    if (same.matches()) {
      return same(code, same);
    }
    Matcher fips = FIPS.matcher(code);
    return fips.matches() ? place(code, UsStates.byFips(fips.group(1)), fips.group(2)) : null;
  }

  private static @Nullable Place same(String code, Matcher parts) {
    String state = UsStates.byFips(parts.group(2));
    boolean partOfState = parts.group(3).equals(ALL) && !parts.group(1).equals("0");
    return partOfState && state != null
        ? place(code, Level.CITY, state, null)
        : place(code, state, parts.group(3));
  }

  private static @Nullable Place place(
      String code, @Nullable String state, @Nullable String county) {
    if (state == null) {
      return null;
    }
    boolean whole = county == null || county.equals(ALL);
    return whole ? place(code, Level.REGION, state, null) : place(code, Level.CITY, state, county);
  }

  /** A county by any code lies in the county by its SAME code, so that feeds agree. */
  private static Place place(String code, Level level, String state, @Nullable String county) {
    List<String> lineage = new ArrayList<>(List.of(state, "US"));
    String same = county == null ? code : "SAME:0" + UsStates.fips(state) + county;
    if (!same.equals(code)) {
      lineage.add(0, same);
    }
    return new Place(code, code, null, level, lineage, null);
  }
}
