package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContributionTest {
  private static final Tallies SOME = Tallies.NONE.plus(new Score.OfIncident(7_200L));

  @Test
  void nothingMakesNoContribution() {
    assertThat(Contribution.slices(Tallies.NONE, new TreeMap<>())).isEmpty();
  }

  @Test
  void littleMakesOne() {
    assertThat(Contribution.slices(SOME, leads(3)))
        .containsExactly(new Contribution(SOME, leads(3)));
    assertThat(Contribution.slices(SOME, leads(0)))
        .containsExactly(new Contribution(SOME, leads(0)));
    assertThat(Contribution.slices(Tallies.NONE, leads(3)))
        .containsExactly(new Contribution(Tallies.NONE, leads(3)));
  }

  @Test
  void muchIsSlicedAndAddsUpToTheSame() {
    SortedMap<Long, Long> leads = leads(Contribution.MOST_LEADS + 7);

    List<Contribution> slices = Contribution.slices(SOME, leads);

    assertThat(slices).hasSize(2);
    assertThat(slices.get(0).leads()).hasSize(Contribution.MOST_LEADS);
    assertThat(slices.get(0).tallies()).isEqualTo(Tallies.NONE);
    assertThat(slices.get(1).leads()).hasSize(7);
    assertThat(slices.get(1).tallies()).isEqualTo(SOME);
  }

  private static SortedMap<Long, Long> leads(int many) {
    SortedMap<Long, Long> leads = new TreeMap<>();
    for (long lead = 0; lead < many; lead++) {
      leads.put(lead, 1L);
    }
    return leads;
  }
}
