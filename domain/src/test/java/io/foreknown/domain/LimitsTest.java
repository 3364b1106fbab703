package io.foreknown.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void idOfTheGreatestLengthIsAllowed() {
    String longest = "x".repeat(Limits.ID);

    assertThat(Limits.id(longest)).isEqualTo(longest);
  }

  @Test
  void longerIdIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Limits.id("x".repeat(Limits.ID + 1)))
        .withMessage("has 201 characters, at most 200 are allowed");
  }

  @Test
  void blankIdIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Limits.id(" \t"))
        .withMessage("an id must not be blank");
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Limits.id(""));
  }

  @Test
  void textOfTheGreatestLengthIsAllowed() {
    assertThat(Limits.text("Moscow", 6)).isEqualTo("Moscow");
  }

  @Test
  void longerTextIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Limits.text("Moscow", 5))
        .withMessage("has 6 characters, at most 5 are allowed");
  }

  @Test
  void listOfTheGreatestLengthIsCopied() {
    List<String> ids = new ArrayList<>(Collections.nCopies(Limits.LIST, "x"));

    List<String> copy = Limits.list(ids);
    ids.clear();

    assertThat(copy).hasSize(Limits.LIST).isUnmodifiable();
  }

  @Test
  void longerListIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Limits.list(Collections.nCopies(Limits.LIST + 1, "x")))
        .withMessage("has 501 entries, at most 500 are allowed");
  }
}
