package io.foreknown.feeds.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptIdTest {
  @ParameterizedTest
  @CsvSource({
    "http://cvx.iptc.org/iso3166-1a2/ru, RU",
    "iso3166-1a2:RU, RU",
    "https://cv.iptc.org/iso3166-1a3/rus, RU",
    "iso3166-1a3:USA, US",
    "iso3166-1a3:XXX, iso3166-1a3:XXX",
    "https://sws.geonames.org/524901/, geonames:524901",
    "http://www.geonames.org/524901/moscow.html, geonames:524901",
    "https://geonames.example.org/524901, https://geonames.example.org/524901",
    "Moscow, Moscow"
  })
  void codesOfPlacesAreReadByTheirVocabulary(String given, String id) {
    assertThat(ConceptId.ofPlace(given)).isEqualTo(id);
  }
}
