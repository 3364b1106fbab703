package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContributionTest {
  private static final Totals SOME = Totals.NONE.plus(new Score.OfIncident(7_200L));

  @Test
  void nothingMakesNoContribution() {
    assertThat(Contribution.slices(Totals.NONE, new TreeMap<>(), leads(0))).isEmpty();
  }

  @Test
  void littleMakesOne() {
    assertThat(Contribution.slices(SOME, leads(3), leads(2)))
        .containsExactly(new Contribution(SOME, leads(3), leads(2)));
    assertThat(Contribution.slices(SOME, leads(0), leads(0)))
        .containsExactly(new Contribution(SOME, leads(0), leads(0)));
    assertThat(Contribution.slices(Totals.NONE, leads(3), leads(0)))
        .containsExactly(new Contribution(Totals.NONE, leads(3), leads(0)));
  }

  @Test
  void muchIsSlicedAndAddsUpToTheSame() {
    SortedMap<Long, Long> leads = leads(Contribution.MOST_LEADS + 7);
    SortedMap<Long, Long> difference = leads(Contribution.MOST_LEADS);

    List<Contribution> slices = Contribution.slices(SOME, leads, difference);

    assertThat(slices)
        .extracting(slice -> slice.leads().size(), slice -> slice.difference().size())
        .containsExactly(
            tuple(0, 0),
            tuple(Contribution.MOST_LEADS, 0),
            tuple(7, 0),
            tuple(0, Contribution.MOST_LEADS));
    assertThat(slices)
        .extracting(Contribution::totals)
        .containsExactly(SOME, Totals.NONE, Totals.NONE, Totals.NONE);
  }

  private static SortedMap<Long, Long> leads(int many) {
    SortedMap<Long, Long> leads = new TreeMap<>();
    for (long lead = 0; lead < many; lead++) {
      leads.put(lead, 1L);
    }
    return leads;
  }
}
