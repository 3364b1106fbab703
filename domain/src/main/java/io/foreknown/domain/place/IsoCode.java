package io.foreknown.domain.place;

import java.util.regex.Pattern;

/**
 * Tells ISO 3166 codes, which name countries and their first-level subdivisions, from other ids.
 */
public final class IsoCode {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  private IsoCode() {}

  /** Whether the id names a country or a first-level subdivision: {@code RU}, {@code RU-MOS}. */
  public static boolean isCode(String id) {
    return isCountry(id) || isSubdivision(id);
  }

  /** The level that the id itself tells; {@link Level#SITE} for all that is no ISO code. */
  public static Level levelOf(String id) {
    return isCountry(id) ? Level.COUNTRY : isSubdivision(id) ? Level.REGION : Level.SITE;
  }

  private static boolean isCountry(String id) {
    return COUNTRY.matcher(id).matches();
  }

  private static boolean isSubdivision(String id) {
    return SUBDIVISION.matcher(id).matches();
  }
}
