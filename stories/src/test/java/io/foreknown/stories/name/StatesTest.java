package io.foreknown.stories.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatesTest {
  private static final States STATES = States.shipped();

  @Test
  void aStateIsFoundByNameAdjectiveAndCapital() {
    assertThat(STATES.named("the United Kingdom"))
        .isNotNull()
        .extracting(State::code)
        .isEqualTo("GB");
    assertThat(STATES.ofAdjective("Iranian"))
        .isNotNull()
        .extracting(State::government)
        .isEqualTo("Iranian government");
    assertThat(STATES.ofCapital("Kyiv")).isNotNull().extracting(State::code).isEqualTo("UA");
    assertThat(STATES.of("U.S.")).isNotNull().extracting(State::code).isEqualTo("US");
  }

  @Test
  void aCityThatStandsAloneInDatelinesNamesItsState() {
    assertThat(STATES.ofDateline("MEDELLIN")).isNotNull().extracting(State::code).isEqualTo("CO");
    assertThat(STATES.ofDateline("Lima")).isNotNull().extracting(State::code).isEqualTo("PE");
    assertThat(STATES.ofDateline("Oberau")).isNull();
    assertThat(STATES.ofCapital("Medellin")).as("no government is called so").isNull();
  }

  @Test
  void otherWordsAreNone() {
    assertThat(STATES.of("Oberau")).isNull();
    assertThat(STATES.of("Us")).isNull();
    assertThat(STATES.ofCapital("")).isNull();
  }

  @Test
  void whatNoLookupKnowsHasItsNameForAnId() {
    assertThat(OwnId.of("The Old Mill")).isEqualTo(OwnId.of("old mill")).isEqualTo("name:old-mill");
    assertThat(OwnId.of("x".repeat(500))).hasSizeLessThanOrEqualTo(200);
  }
}
