package io.foreknown.producers.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeocodeTest {
  @Test
  void anIrishZoneOfMeteoalarmLiesInIreland() {
    assertThat(Geocode.of("EMMA_ID", "EI807"))
        .isEqualTo(new Geocode("EMMA_ID:EI807", List.of("IE")));
  }

  @Test
  void aStateInTheSchemeOfTheAustralianProfileIsItsIsoCode() {
    assertThat(Geocode.of("http://www.iso.org/iso/country_codes.html", "AU-NSW"))
        .isEqualTo(new Geocode("AU-NSW", List.of("AU")));
    assertThat(Geocode.of("https://www.iso.org/iso/country_codes", "AU"))
        .isEqualTo(new Geocode("AU", List.of()));
  }

  @Test
  void anotherSchemeKeepsItsName() {
    assertThat(Geocode.of("http://www.iso.org/other", "AU-NSW"))
        .isEqualTo(new Geocode("http://www.iso.org/other:AU-NSW", List.of()));
  }
}
