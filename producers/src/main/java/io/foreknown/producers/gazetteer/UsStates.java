package io.foreknown.producers.gazetteer;

import io.foreknown.producers.codes.AreaNames;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The states, district and territories of the United States: number and ISO 3166-2 code. */
final class UsStates {
  private static final String TABLE = "us";
  private static final Map<String, String> NUMBERS = AreaNames.codes(TABLE);

  private UsStates() {}

  /** Null for a number that is none: sea areas have some, too. */
  static @Nullable String byFips(String number) {
    return AreaNames.of(TABLE, number);
  }

  /** Whether a code of ISO 3166-2 is that of one. */
  static boolean isOne(String code) {
    return NUMBERS.containsKey(code);
  }

  /** The number of one. */
  static String fips(String code) {
    return Objects.requireNonNull(NUMBERS.get(code), code);
  }
}
