package io.foreknown.domain.history;

import static io.foreknown.domain.given.Given.aSpec;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.score.Scorecard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreSumsTest {
  private final ScoreSpecs specs = new ScoreSpecs(List.of(aSpec("all").spec()));

  @Test
  void leadsOfWarnedIncidentsAreSpreadOut() {
    ScoreSums sums = new ScoreSums();
    sums.add(Map.of("all", new Score.OfIncident(3_600L)));
    sums.add(Map.of("all", new Score.OfIncident(600L)));
    sums.add(Map.of("all", new Score.OfIncident(600L)));
    sums.add(Map.of("all", new Score.OfIncident(null)));
    sums.add(Map.of("all", new Score.OfWarning(true, false, 60L)));

    assertThat(sums.scorecards(specs))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.incidents()).isEqualTo(4);
              assertThat(card.warnings()).isEqualTo(1);
              assertThat(card.leadMinutes())
                  .isEqualTo(new Scorecard.LeadMinutes(10, 80 / 3d, 10, 60));
            });
  }
}
