package io.foreknown.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BagTest {
  private final Bag<String> bag = new Bag<>();

  @Test
  void emptyBagHasNoFirstAndNoLast() {
    assertThat(bag.first()).isNull();
    assertThat(bag.last()).isNull();
    assertThat(bag.size()).isZero();
  }

  @Test
  void valueStaysAsLongAsItWasAddedOftenerThanRemoved() {
    bag.add("b");
    bag.add("b");
    bag.remove("b");

    assertThat(bag.contains("b")).isTrue();
    assertThat(bag.size()).isEqualTo(1);

    bag.remove("b");

    assertThat(bag.contains("b")).isFalse();
    assertThat(bag.size()).isZero();
  }

  @Test
  void valuesAreShownOnceInTheirOrder() {
    bag.add("c");
    bag.add("a");
    bag.add("c");

    assertThat(bag.distinct()).containsExactly("a", "c");
    assertThat(bag.first()).isEqualTo("a");
    assertThat(bag.last()).isEqualTo("c");
    assertThat(bag.size()).isEqualTo(3);
  }
}
