package io.foreknown.domain.place;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource({
    "RU, COUNTRY, true",
    "RU-MOS, REGION, true",
    "FR-2A, REGION, true",
    "GB-K, REGION, true",
    "RU-MOSK, SITE, false",
    "RU-, SITE, false",
    "ru, SITE, false",
    "RUS, SITE, false",
    "R1, SITE, false",
    "R1-MOS, SITE, false",
    "RU-M_S, SITE, false",
    "RU-M:S, SITE, false",
    "crocus-city-hall, SITE, false",
  })
  void isoCodesTellTheirLevel(String id, Level level, boolean isCode) {
    assertThat(IsoCode.levelOf(id)).isEqualTo(level);
    assertThat(IsoCode.isCode(id)).isEqualTo(isCode);
  }

  @Test
  void narrowIdsAreItsOwnAndThoseBelowTheSubdivision() {
    assertThat(site("crocus-city-hall", "krasnogorsk", "RU-MOS", "RU").narrowIds())
        .containsExactly("crocus-city-hall", "krasnogorsk");
  }

  @Test
  void countryHasNoNarrowIds() {
    assertThat(aPlace("RU").place().narrowIds()).isEmpty();
  }

  @Test
  void placeIsBroadByItsCodeOrByItsLevel() {
    assertThat(aPlace("RU-MOS").level(Level.SITE).place().isBroad()).isTrue();
    assertThat(aPlace("siberia").level(Level.REGION).place().isBroad()).isTrue();
    assertThat(aPlace("soviet-union").level(Level.COUNTRY).place().isBroad()).isTrue();
    assertThat(aPlace("moscow").level(Level.CITY).place().isBroad()).isFalse();
  }

  @Test
  void blankAndLongPartsAreRefused() {
    assertRefused(" ", "Moscow", "city-centre", List.of(), "an id must not be blank");
    assertRefused("moscow", "Moscow", "city-centre", List.of(""), "an id must not be blank");
    String tooLong = "x".repeat(501);
    String message = "has 501 characters, at most 500 are allowed";
    assertRefused("moscow", tooLong, "city-centre", List.of(), message);
    assertRefused("moscow", "Moscow", tooLong, List.of(), message);
    assertRefused(
        "moscow",
        "Moscow",
        "city-centre",
        Collections.nCopies(501, "RU"),
        "has 501 entries, at most 500 are allowed");
  }

  private static void assertRefused(
      String id, String name, String kind, List<String> lineage, String message) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Place(id, name, kind, Level.SITE, lineage, null))
        .withMessage(message);
  }
}
