package io.foreknown.feeds.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeocodesTest {
  @TempDir private Path work;

  @Test
  void anIrishZoneOfMeteoalarmLiesInIreland() {
    assertThat(Geocodes.SHIPPED.of("EMMA_ID", "EI807"))
        .isEqualTo(new Geocode("EMMA_ID:EI807", List.of("IE")));
  }

  @Test
  void aStateInTheSchemeOfTheAustralianProfileIsItsIsoCode() {
    assertThat(Geocodes.SHIPPED.of("http://www.iso.org/iso/country_codes.html", "AU-NSW"))
        .isEqualTo(new Geocode("AU-NSW", List.of("AU")));
    assertThat(Geocodes.SHIPPED.of("https://www.iso.org/iso/country_codes", "AU"))
        .isEqualTo(new Geocode("AU", List.of()));
  }

  @Test
  void countriesOfEuropeHaveTheirIsoCodes() {
    assertThat(Geocodes.SHIPPED.of("NUTS3", "EL301"))
        .isEqualTo(new Geocode("NUTS:EL301", List.of("GR")));
    assertThat(Geocodes.SHIPPED.of("nuts_2", "UKI3"))
        .isEqualTo(new Geocode("NUTS:UKI3", List.of("GB")));
    assertThat(Geocodes.SHIPPED.of("EMMA_ID", "AT305"))
        .isEqualTo(new Geocode("EMMA_ID:AT305", List.of("AT")));
    assertThat(Geocodes.SHIPPED.of("EMMA_ID", "AT30"))
        .isEqualTo(new Geocode("EMMA_ID:AT30", List.of()));
  }

  @Test
  void aGermanMunicipalityLiesInItsDistrictAndState() {
    assertThat(Geocodes.SHIPPED.of("WARNCELLID", "809179142"))
        .isEqualTo(
            new Geocode("WARNCELLID:809179142", List.of("WARNCELLID:109179000", "DE-BY", "DE")));
    assertThat(Geocodes.SHIPPED.of("WARNCELLID", "105915000"))
        .isEqualTo(new Geocode("WARNCELLID:105915000", List.of("DE-NW", "DE")));
    assertThat(Geocodes.SHIPPED.of("WARNCELLID", "401000006"))
        .isEqualTo(new Geocode("WARNCELLID:401000006", List.of()));
    assertThat(Geocodes.SHIPPED.of("WARNCELLID", "899179142"))
        .isEqualTo(new Geocode("WARNCELLID:899179142", List.of()));
  }

  @Test
  void aPartOfAGermanDistrictLiesInIt() {
    assertThat(Geocodes.SHIPPED.of("WARNCELLID", "903462002"))
        .isEqualTo(
            new Geocode("WARNCELLID:903462002", List.of("WARNCELLID:103462000", "DE-NI", "DE")));
  }

  @Test
  void aCountyOfIrelandByItsAmericanCodeLiesInIreland() {
    assertThat(Geocodes.SHIPPED.of("FIPS", "EI30"))
        .isEqualTo(new Geocode("FIPS:EI30", List.of("IE")));
    assertThat(Geocodes.SHIPPED.of("FIPS", "UP30")).isEqualTo(new Geocode("FIPS:UP30", List.of()));
  }

  @Test
  void anAustralianDistrictLiesInItsStateAndWatersInNone() {
    assertThat(Geocodes.SHIPPED.of("AMOC-AreaCode", "VIC_PW008"))
        .isEqualTo(new Geocode("AMOC-AreaCode:VIC_PW008", List.of("AU-VIC", "AU")));
    assertThat(Geocodes.SHIPPED.of("AMOC-AreaCode", "WA_MW011"))
        .isEqualTo(new Geocode("AMOC-AreaCode:WA_MW011", List.of()));
  }

  @Test
  void aCountyOfTheUnitedStatesLiesInItsStateAndAPartOfItInTheCounty() {
    assertThat(Geocodes.SHIPPED.of("FIPS6", "040027"))
        .isEqualTo(new Geocode("SAME:040027", List.of("US-OK", "US")));
    assertThat(Geocodes.SHIPPED.of("SAME", "140027"))
        .isEqualTo(new Geocode("SAME:140027", List.of("SAME:040027", "US-OK", "US")));
    assertThat(Geocodes.SHIPPED.of("SAME", "040000"))
        .isEqualTo(new Geocode("US-OK", List.of("US")));
    assertThat(Geocodes.SHIPPED.of("SAME", "000000")).isEqualTo(new Geocode("US", List.of()));
    assertThat(Geocodes.SHIPPED.of("SAME", "075158"))
        .isEqualTo(new Geocode("SAME:075158", List.of()));
  }

  @Test
  void aCountyByLettersLiesInTheSameCountyByNumber() {
    assertThat(Geocodes.SHIPPED.of("UGC", "OKC027"))
        .isEqualTo(new Geocode("UGC:OKC027", List.of("SAME:040027", "US-OK", "US")));
    assertThat(Geocodes.SHIPPED.of("UGC", "OKC000"))
        .isEqualTo(new Geocode("UGC:OKC000", List.of("US-OK", "US")));
    assertThat(Geocodes.SHIPPED.of("UGC", "OKZ027"))
        .isEqualTo(new Geocode("UGC:OKZ027", List.of("US-OK", "US")));
    assertThat(Geocodes.SHIPPED.of("UGC", "AMZ158"))
        .isEqualTo(new Geocode("UGC:AMZ158", List.of()));
  }

  @Test
  void anAreaOfCanadaLiesInItsDivisionAndProvince() {
    String scheme = "profile:CAP-CP:Location:0.3";

    assertThat(Geocodes.SHIPPED.of(scheme, "3506008"))
        .isEqualTo(new Geocode("SGC:3506008", List.of("SGC:3506", "CA-ON", "CA")));
    assertThat(Geocodes.SHIPPED.of(scheme, "35")).isEqualTo(new Geocode("CA-ON", List.of("CA")));
    assertThat(Geocodes.SHIPPED.of(scheme, "9906008"))
        .isEqualTo(new Geocode("CAP-CP:9906008", List.of()));
  }

  @Test
  void aDesksOwnFormsComeFirst() throws IOException {
    Path own =
        Files.writeString(
            work.resolve("own.csv"),
            """
            name,id,lineage,form
            # ours
            MINE,MINE:{1},{1>germany} DE,(\\d{2})\\d{1,3}
            fips6,COUNTY:{0},US-OK US,040\\d+
            """);
    Geocodes codes = Geocodes.SHIPPED.with(List.of(own));

    assertThat(codes.of("mine", "09123")).isEqualTo(new Geocode("MINE:09", List.of("DE-BY", "DE")));
    assertThat(codes.of("SAME", "040027"))
        .isEqualTo(new Geocode("COUNTY:040027", List.of("US-OK", "US")));
    assertThat(codes.of("SAME", "039001"))
        .isEqualTo(new Geocode("SAME:039001", List.of("US-OH", "US")));
  }

  @Test
  void allThatIsWrongWithAFileIsSaidByLine() throws IOException {
    Path bad =
        Files.writeString(
            work.resolve("bad.csv"),
            "name,id\nA,1\nA,A:{2},,(a)\nA,A:{1>nowhere},,(a)\nA,A:{0},,(a\nA,,,a\n");

    assertThatThrownBy(() -> Geocodes.SHIPPED.with(List.of(bad)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContainingAll(
            "line 1: 'name,id,lineage,form' is expected",
            "line 2: a name, an id, a lineage and a form are expected",
            "line 3: {2} is none of the groups of the form",
            "line 4: there is no table 'nowhere'",
            "line 5: '(a' is no regular expression",
            "line 6: has no id");
  }

  @Test
  void anotherSchemeKeepsItsName() {
    assertThat(Geocodes.SHIPPED.of("http://www.iso.org/other", "AU-NSW"))
        .isEqualTo(new Geocode("http://www.iso.org/other:AU-NSW", List.of()));
  }
}
