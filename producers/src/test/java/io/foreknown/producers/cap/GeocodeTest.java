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
  void countriesOfEuropeHaveTheirIsoCodes() {
    assertThat(Geocode.of("NUTS3", "EL301")).isEqualTo(new Geocode("NUTS:EL301", List.of("GR")));
    assertThat(Geocode.of("nuts_2", "UKI3")).isEqualTo(new Geocode("NUTS:UKI3", List.of("GB")));
    assertThat(Geocode.of("EMMA_ID", "AT305"))
        .isEqualTo(new Geocode("EMMA_ID:AT305", List.of("AT")));
    assertThat(Geocode.of("EMMA_ID", "AT30")).isEqualTo(new Geocode("EMMA_ID:AT30", List.of()));
  }

  @Test
  void aGermanMunicipalityLiesInItsDistrictAndState() {
    assertThat(Geocode.of("WARNCELLID", "809179142"))
        .isEqualTo(
            new Geocode("WARNCELLID:809179142", List.of("WARNCELLID:109179000", "DE-BY", "DE")));
    assertThat(Geocode.of("WARNCELLID", "105915000"))
        .isEqualTo(new Geocode("WARNCELLID:105915000", List.of("DE-NW", "DE")));
    assertThat(Geocode.of("WARNCELLID", "401000006"))
        .isEqualTo(new Geocode("WARNCELLID:401000006", List.of()));
    assertThat(Geocode.of("WARNCELLID", "899179142"))
        .isEqualTo(new Geocode("WARNCELLID:899179142", List.of()));
  }

  @Test
  void anAustralianDistrictLiesInItsStateAndWatersInNone() {
    assertThat(Geocode.of("AMOC-AreaCode", "VIC_PW008"))
        .isEqualTo(new Geocode("AMOC-AreaCode:VIC_PW008", List.of("AU-VIC", "AU")));
    assertThat(Geocode.of("AMOC-AreaCode", "WA_MW011"))
        .isEqualTo(new Geocode("AMOC-AreaCode:WA_MW011", List.of()));
  }

  @Test
  void anotherSchemeKeepsItsName() {
    assertThat(Geocode.of("http://www.iso.org/other", "AU-NSW"))
        .isEqualTo(new Geocode("http://www.iso.org/other:AU-NSW", List.of()));
  }
}
