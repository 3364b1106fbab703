package io.foreknown.producers.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The states, district and territories of the United States: number and ISO 3166-2 code.
 *
 * @see <a href="https://www.census.gov/library/reference/code-lists/ansi.html">ANSI/FIPS codes</a>
 */
public final class UsStates {
  private static final String ALL =
      """
      01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY
      22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH
      40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY
      60AS 66GU 69MP 72PR 74UM 78VI
      """;

  private static final Map<String, String> BY_NUMBER = byNumber();

  private static final Map<String, String> NUMBERS =
      BY_NUMBER.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private UsStates() {}

  private static Map<String, String> byNumber() {
    Map<String, String> states = new HashMap<>();
    for (String state : ALL.strip().split("\\s+", -1)) {
      states.put(state.substring(0, 2), "US-" + state.substring(2));
    }
    return states;
  }

  /** Null for a number that is none: sea areas have some, too. */
  public static @Nullable String byFips(String number) {
    return BY_NUMBER.get(number);
  }

  /** Whether a code of ISO 3166-2 is that of one. */
  public static boolean isOne(String code) {
    return NUMBERS.containsKey(code);
  }

  /** The number of one. */
  static String fips(String code) {
    return Objects.requireNonNull(NUMBERS.get(code), code);
  }
}
