package io.foreknown.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void putsTheMostFrequentFirstWithItsShareOfAll() {
    Ranking ranking = new Ranking();
    List.of("fold", "probe", "probe", "decode").forEach(ranking::add);
    assertThat(ranking.top(2).lines()).containsExactly("   50.0 %  probe", "   25.0 %  decode");
  }
}
