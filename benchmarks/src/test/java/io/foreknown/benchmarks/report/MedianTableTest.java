package io.foreknown.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.Traffic;
import io.foreknown.benchmarks.trial.Measured;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MedianTableTest {
  @Test
  void setsRatesBesideTheNewcomersJoinAndTheCeilingOfTheSameCommitInterval() {
    String text =
        new MedianTable(
                List.of(
                    series(Candidate.PASS, 1_000, 1),
                    series(Candidate.NAIVE, 1_000, 10),
                    series(Candidate.NAIVE, 100, 20),
                    series(Candidate.FULL, 1_000, 4)))
            .text();
    assertThat(lineOf(text, "full-topology")).contains("2.50", "25.0%");
    assertThat(text.lines().filter(line -> line.contains("100ms")))
        .singleElement()
        .asString()
        .contains("-");
  }

  @Test
  void takesTheMedianOfTheRuns() {
    Series series = series(Candidate.FULL, 100, 9).and(run(1)).and(run(4));
    assertThat(series.rate()).isEqualTo(250);
  }

  private static String lineOf(String text, String candidate) {
    return text.lines().filter(line -> line.startsWith(candidate)).findFirst().orElseThrow();
  }

  private static Series series(Candidate candidate, long commit, double seconds) {
    return Series.empty(candidate, commit).and(run(seconds));
  }

  private static Measured run(double seconds) {
    return new Measured(
        1_000, seconds, 30, 20, 7, 7, new Traffic(new TreeMap<>(), new TreeMap<>()));
  }
}
