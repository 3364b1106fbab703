package io.foreknown.feeds.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Lookup;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  /** The id, several ids, or nothing. */
  static String told(Lookup<Place> lookup) {
    if (lookup instanceof Lookup.Found<Place> found) {
      return found.value().id();
    }
    return lookup instanceof Lookup.Ambiguous<Place> ambiguous
        ? "any of " + PlaceWords.of(ambiguous.candidates())
        : "unknown";
  }

  private static void assertFound(String text, String id) {
    assertThat(told(GAZETTEER.find(text))).as(text).isEqualTo(id);
  }

  @Test
  void countriesHaveCodesAndCommonNames() {
    assertFound("RU", "RU");
    assertFound("RUS", "RU");
    assertFound("russia", "RU");
    assertFound("Russian Federation", "RU");
    assertFound("COTE D'IVOIRE", "CI");
    assertFound("Ivory Coast", "CI");
    assertFound("The Gambia", "GM");
    assertFound("UK", "GB");
    assertFound("Turkey", "TR");
  }

  @Test
  void subdivisionsLieInTheirCountries() {
    Place gironde = place("FR-33");

    assertThat(gironde.lineage()).containsExactly("FR-NAQ", "FR");
    assertThat(gironde.level()).isEqualTo(Level.REGION);
    assertFound("Iowa", "US-IA");
    assertFound("Moscow Province", "RU-MOS");
    assertThat(place("IR-08").name()).isEqualTo("Kermān");
  }

  @Test
  void placesOfTheShippedCaseAreThere() {
    Place hall = place("crocus-city-hall");

    assertThat(hall.lineage())
        .containsExactly("krasnogorsk", "moscow-agglomeration", "RU-MOS", "RU");
    assertThat(hall.kind()).isEqualTo("concert-hall");
    assertThat(hall.geometry()).isNotNull();
    assertFound("Санкт-Петербург", "st-petersburg");
  }

  private static Place place(String code) {
    Place place = GAZETTEER.coded(code);
    if (place == null) {
      throw new AssertionError(code);
    }
    return place;
  }

  @Test
  void countriesOfTheJdkAreKnownAndLieInNothing() {
    for (String country : Locale.getISOCountries()) {
      assertThat(place(country).lineage()).isEmpty();
    }
  }

  @Test
  void ambiguityIsReported() {
    assertFound("Georgia", "any of GE (country), US-GA (region in US)");
    assertFound("Moscow", "any of RU-MOW (region in RU), moscow (city in moscow-agglomeration)");
    assertFound("Atlantis", "unknown");
    assertFound("", "unknown");
    assertFound("?", "unknown");
  }

  @Test
  void hintsNarrow() {
    assertThat(told(GAZETTEER.find("Georgia", new Hints(Set.of("US"), null)))).isEqualTo("US-GA");
    assertThat(told(GAZETTEER.find("Moscow", new Hints(Set.of("RU"), Level.CITY))))
        .isEqualTo("moscow");
    assertThat(told(GAZETTEER.find("Georgia", new Hints(Set.of("FR"), null)))).isEqualTo("unknown");
    assertThat(told(GAZETTEER.find("RU-MOW", new Hints(Set.of("FR"), null)))).isEqualTo("unknown");
  }

  @Test
  void codesOfTheWeatherServiceTellTheState() {
    assertThat(place("UGC:IAC153").lineage()).containsExactly("SAME:019153", "US-IA", "US");
    assertThat(place("UGC:IAZ060").lineage()).containsExactly("US-IA", "US");
    assertThat(place("FIPS:19153").lineage()).containsExactly("SAME:019153", "US-IA", "US");
    assertThat(place("SAME:019153").lineage()).containsExactly("US-IA", "US");
    assertThat(place("SAME:119153").lineage()).containsExactly("SAME:019153", "US-IA", "US");
    assertThat(place("SAME:019153").level()).isEqualTo(Level.CITY);
    assertThat(place("FIPS:19").level()).isEqualTo(Level.REGION);
    assertThat(place("SAME:019000").lineage()).containsExactly("US-IA", "US");
    assertThat(GAZETTEER.coded("UGC:AMZ610")).isNull();
    assertThat(GAZETTEER.coded("SAME:099153")).isNull();
  }

  @Test
  void codesOfOtherServicesTellWhereTheyLie() {
    assertThat(place("EMMA_ID:EI807").lineage()).containsExactly("IE");
    assertThat(place("WARNCELLID:809179142").lineage())
        .containsExactly("WARNCELLID:109179000", "DE-BY", "DE");
    assertThat(place("WARNCELLID:809179142").level()).isEqualTo(Level.CITY);
    assertThat(GAZETTEER.coded("EMMA_ID:what")).isNull();
    assertThat(GAZETTEER.coded("of-no-scheme:US")).isNull();
    assertThat(GAZETTEER.coded(":US")).isNull();
  }
}
