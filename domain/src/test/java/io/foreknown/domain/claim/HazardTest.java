package io.foreknown.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HazardTest {
  private static final Hazard SECURITY = new Hazard("security");
  private static final Hazard TERRORISM = new Hazard("security.terrorism");

  @Test
  void hazardIsWithinItselfAndWithinTheBroader() {
    assertThat(TERRORISM.isWithin(TERRORISM)).isTrue();
    assertThat(TERRORISM.isWithin(SECURITY)).isTrue();
  }

  @Test
  void hazardIsNotWithinTheNarrower() {
    assertThat(SECURITY.isWithin(TERRORISM)).isFalse();
  }

  @Test
  void wordsAreComparedWhole() {
    assertThat(new Hazard("security-breach").isComparableTo(SECURITY)).isFalse();
    assertThat(new Hazard("met.tornado").isComparableTo(new Hazard("met.torn"))).isFalse();
  }

  @Test
  void broaderAndNarrowerAreComparableBothWays() {
    assertThat(TERRORISM.isComparableTo(SECURITY)).isTrue();
    assertThat(SECURITY.isComparableTo(TERRORISM)).isTrue();
  }

  @Test
  void siblingsAreNotComparable() {
    assertThat(new Hazard("met.hail").isComparableTo(new Hazard("met.tornado"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "met.", ".met", "met..hail", "Met", "met hail", "mét"})
  void otherFormsAreRefused(String name) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Hazard(name))
        .withMessage(
            "'%s' is no hazard: lower-case words joined by dots are expected, such as"
                + " security.terrorism",
            name);
  }

  @Test
  void tooLongANameIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Hazard("x".repeat(501)))
        .withMessage("has 501 characters, at most 500 are allowed");
  }
}
