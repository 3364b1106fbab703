package io.foreknown.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermTableTest {
  private record Step(long term, boolean isRemoval) {}

  private final TermTable table = new TermTable();
  private final Map<Long, Timeline> expected = new HashMap<>();

  @Property(tries = 300)
  void holdsWhatAMapHolds(@ForAll("steps") List<Step> steps) {
    steps.forEach(this::take);

    assertThat(table.isEmpty()).isEqualTo(expected.isEmpty());
    steps.forEach(step -> assertThat(table.get(step.term())).isSameAs(expected.get(step.term())));
  }

  private void take(Step step) {
    if (!step.isRemoval()) {
      IndexEntry indexEntry =
          new IndexEntry("e" + expected.size(), "met", new Reach(0, 1), new long[0]);
      table.put(step.term(), indexEntry);
      expected.put(step.term(), indexEntry);
    } else if (expected.containsKey(step.term())) {
      assertThat(table.get(step.term()))
          .isSameAs(Objects.requireNonNull(expected.get(step.term())));
      table.remove(step.term());
      expected.remove(step.term());
    }
  }

  /** Few terms, so that they are met again; neighbours, so that they get into each other's way. */
  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Long> terms =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 60),
            Arbitraries.longs().between(1, 60).map(small -> small << 58),
            // What the constant is multiplied by to give neighbours: its inverse, odd as it is.
            Arbitraries.longs().between(1, 60).map(small -> small * 0xf1de83e19937733dL));
    return Combinators.combine(terms, Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMaxSize(300);
  }
}
