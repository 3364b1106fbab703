package io.foreknown.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ten bytes for all, one for each thing. */
class WorkingSetsTest {
  private final WorkingMemory memory = new WorkingMemory(10);
  private final WorkingSets<String> sets = new WorkingSets<>(memory, 1);
  private final WorkingSets<String> others = new WorkingSets<>(memory, 1);

  @Test
  void whatWasUsedLongestAgoGoesFirst() {
    sets.put("a", "A", 4);
    sets.put("b", "B", 4);
    assertThat(sets.get("a")).isEqualTo("A");
    sets.put("c", "C", 4);

    assertThat(sets.get("a")).isEqualTo("A");
    assertThat(sets.get("b")).isNull();
    assertThat(sets.get("c")).isEqualTo("C");
  }

  @Test
  void oneSetIsHeldHoweverLarge() {
    sets.put("a", "A", 4);
    sets.put("b", "B", 40);

    assertThat(sets.get("a")).isNull();
    assertThat(sets.get("b")).isEqualTo("B");
  }

  @Test
  void oneTaskHasWhatOthersDoNotTake() {
    sets.put("a", "A", 5);
    sets.put("b", "B", 5);
    assertThat(sets.get("a")).isNotNull();
    others.put("c", "C", 5);
    sets.put("d", "D", 1);

    assertThat(others.get("c")).isEqualTo("C");
    assertThat(sets.get("a")).isNull();
    assertThat(sets.get("b")).isNull();
    assertThat(sets.get("d")).isEqualTo("D");
  }

  @Test
  void whatIsLetGoOfIsFreeForOthers() {
    sets.put("a", "A", 6);
    sets.put("a", "A", 3);
    sets.put("b", "B", 3);
    sets.remove("b");
    sets.remove("never");
    others.put("c", "C", 3);
    others.put("d", "D", 4);
    assertThat(others.get("c")).isEqualTo("C");

    sets.clear();
    others.put("e", "E", 3);

    assertThat(sets.get("a")).isNull();
    assertThat(others.get("c")).isEqualTo("C");
    assertThat(others.get("d")).isEqualTo("D");
  }
}
