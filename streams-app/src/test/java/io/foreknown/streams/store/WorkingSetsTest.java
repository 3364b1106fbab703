package io.foreknown.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten bytes for all. */
class WorkingSetsTest {
  private final WorkingMemory memory = new WorkingMemory(10);
  private final WorkingSets<String> sets = new WorkingSets<>(memory);
  private final WorkingSets<String> others = new WorkingSets<>(memory);

  @Test
  void whatWasUsedLongestAgoGoesFirst() {
    sets.hold("a", "A", 4);
    sets.hold("b", "B", 4);
    assertThat(sets.get("a")).isEqualTo("A");
    sets.hold("c", "C", 4);

    assertThat(sets.get("a")).isEqualTo("A");
    assertThat(sets.get("b")).isNull();
    assertThat(sets.get("c")).isEqualTo("C");
  }

  @Test
  void oneSetIsHeldHoweverLarge() {
    sets.hold("a", "A", 4);
    sets.hold("b", "B", 40);

    assertThat(sets.get("a")).isNull();
    assertThat(sets.get("b")).isEqualTo("B");
  }

  @Test
  void oneTaskHasWhatOthersDoNotTake() {
    sets.hold("a", "A", 5);
    sets.hold("b", "B", 5);
    assertThat(sets.get("a")).isNotNull();
    others.hold("c", "C", 5);
    sets.hold("d", "D", 1);

    assertThat(others.get("c")).isEqualTo("C");
    assertThat(sets.get("a")).isNull();
    assertThat(sets.get("b")).isNull();
    assertThat(sets.get("d")).isEqualTo("D");
  }

  @Test
  void whatIsLetGoOfIsFreeForOthers() {
    sets.hold("a", "A", 6);
    sets.hold("a", "A", 3);
    sets.hold("b", "B", 3);
    sets.remove("b");
    sets.remove("never");
    others.hold("c", "C", 3);
    others.hold("d", "D", 4);
    assertThat(others.get("c")).isEqualTo("C");

    sets.clear();
    others.hold("e", "E", 3);

    assertThat(sets.get("a")).isNull();
    assertThat(others.get("c")).isEqualTo("C");
    assertThat(others.get("d")).isEqualTo("D");
  }

  @Test
  void whatOneReadBringsBackIsHeldUntilManyOthersHaveCome() {
    sets.holdBriefly("a", "A");
    sets.holdBriefly("b", "B");
    assertThat(sets.get("a")).isEqualTo("A");
    IntStream.range(0, 499).forEach(other -> sets.holdBriefly("other" + other, "O"));

    assertThat(sets.get("a")).isEqualTo("A");
    assertThat(sets.get("b")).isNull();
  }

  @Test
  void whatHasGrownIsHeldOnceOnly() {
    sets.holdBriefly("a", "small");
    sets.hold("a", "large", 4);
    assertThat(sets.get("a")).isEqualTo("large");

    sets.remove("a");
    assertThat(sets.get("a")).isNull();
  }
}
