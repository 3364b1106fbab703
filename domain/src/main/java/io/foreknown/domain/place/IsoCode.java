package io.foreknown.domain.place;

/**
 * Tells ISO 3166 codes, which name countries and their first-level subdivisions, from other ids.
 */
public final class IsoCode {
  private IsoCode() {}

  /** Whether the id names a country or a first-level subdivision: {@code RU}, {@code RU-MOS}. */
  public static boolean isCode(String id) {
    return isCountry(id) || isSubdivision(id);
  }

  /** The level that the id itself gives; {@link Level#SITE} for all that is no ISO code. */
  public static Level levelOf(String id) {
    return isCountry(id) ? Level.COUNTRY : isSubdivision(id) ? Level.REGION : Level.SITE;
  }

  private static boolean isCountry(String id) {
    return id.length() == 2 && beginsWithCountry(id);
  }

  private static boolean beginsWithCountry(String id) {
    return isLetter(id.charAt(0)) && isLetter(id.charAt(1));
  }

  /** A country's code, a hyphen, and one to three letters or digits. */
  private static boolean isSubdivision(String id) {
    if (id.length() < 4 || id.length() > 6 || id.charAt(2) != '-' || !beginsWithCountry(id)) {
      return false;
    }
    for (int i = 3; i < id.length(); i++) {
      if (!isLetter(id.charAt(i)) && !isDigit(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
