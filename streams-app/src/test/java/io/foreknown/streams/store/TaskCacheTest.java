package io.foreknown.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten bytes for all. */
class TaskCacheTest {
  private final CacheBudget memory = new CacheBudget(10);
  private final TaskCache<String> sets = new TaskCache<>(memory);
  private final TaskCache<String> others = new TaskCache<>(memory);

  @Test
  void whatWasUsedLongestAgoGoesFirst() {
    sets.hold("a", "A", 4);
    sets.hold("b", "B", 4);
    sets.hold("a", Objects.requireNonNull(sets.take("a")), 4);
    sets.hold("c", "C", 4);

    assertThat(sets.take("a")).isEqualTo("A");
    assertThat(sets.take("b")).isNull();
    assertThat(sets.take("c")).isEqualTo("C");
  }

  @Test
  void whatIsTakenIsHeldNoLonger() {
    sets.hold("a", "A", 4);
    sets.holdBriefly("b", "B");

    assertThat(sets.take("a")).isEqualTo("A");
    assertThat(sets.take("a")).isNull();
    assertThat(sets.take("b")).isEqualTo("B");
    assertThat(sets.take("b")).isNull();
  }

  @Test
  void oneSetIsHeldHoweverLarge() {
    sets.hold("a", "A", 4);
    sets.hold("b", "B", 40);

    assertThat(sets.take("a")).isNull();
    assertThat(sets.take("b")).isEqualTo("B");
  }

  @Test
  void oneTaskHasWhatOthersDoNotTake() {
    sets.hold("b", "B", 5);
    sets.hold("a", "A", 5);
    others.hold("c", "C", 5);
    sets.hold("d", "D", 1);

    assertThat(others.take("c")).isEqualTo("C");
    assertThat(sets.take("a")).isNull();
    assertThat(sets.take("b")).isNull();
    assertThat(sets.take("d")).isEqualTo("D");
  }

  @Test
  void whatIsLetGoOfIsFreeForOthers() {
    sets.hold("a", "A", 6);
    sets.hold("a", "A", 3);
    sets.hold("b", "B", 3);
    assertThat(sets.take("b")).isEqualTo("B");
    assertThat(sets.take("never")).isNull();
    others.hold("c", "C", 3);
    others.hold("d", "D", 4);

    sets.clear();
    others.hold("e", "E", 3);

    assertThat(sets.take("a")).isNull();
    assertThat(others.take("c")).isEqualTo("C");
    assertThat(others.take("d")).isEqualTo("D");
  }

  @Test
  void whatOneReadBringsBackIsHeldUntilManyOthersHaveCome() {
    sets.holdBriefly("b", "B");
    sets.holdBriefly("a", "A");
    IntStream.range(0, TaskCache.BRIEFLY - 1)
        .forEach(other -> sets.holdBriefly("other" + other, "O"));

    assertThat(sets.take("a")).isEqualTo("A");
    assertThat(sets.take("b")).isNull();
  }

  @Test
  void whatHasGrownIsHeldOnceOnly() {
    sets.holdBriefly("a", "small");
    sets.hold("a", "large", 4);

    assertThat(sets.take("a")).isEqualTo("large");
    assertThat(sets.take("a")).isNull();
  }

  @Test
  void whatIsLargeIsCountedThoughOneReadBringsItBack() {
    Group<String, String> few = new Group<>();
    sets.hold("a", "A", few, 1_000_000);
    sets.hold("b", "B", few, 1_000_000);

    assertThat(sets.take("a")).isNull();
    assertThat(sets.take("b")).isEqualTo("B");
  }
}
