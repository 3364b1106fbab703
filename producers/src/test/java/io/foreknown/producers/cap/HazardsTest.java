package io.foreknown.producers.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Hazard;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardsTest {
  @Test
  void anEventThatSameDoesNotKnowIsReadFromTheWeatherServicesOwnCode() {
    assertThat(
            Hazards.of(List.of(new Pair("SAME", "NWS"), new Pair("NationalWeatherService", "WIY"))))
        .isEqualTo(new Hazard("met.wind"));
  }

  @Test
  void oneCodeMeansDifferentThingsInDifferentSchemes() {
    assertThat(Hazards.of(List.of(new Pair("SAME", "LEW"))))
        .isEqualTo(new Hazard("security.law-enforcement"));
    assertThat(Hazards.of(List.of(new Pair("NationalWeatherService", "LEW"))))
        .isEqualTo(new Hazard("met.winter-storm"));
  }

  @Test
  void aCodeOfNoTableMeansNothing() {
    assertThat(Hazards.of(List.of(new Pair("NationalWeatherService", "SPS")))).isNull();
  }
}
