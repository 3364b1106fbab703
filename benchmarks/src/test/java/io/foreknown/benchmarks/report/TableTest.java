package io.foreknown.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsWhatStandsInThem() {
    Table table =
        new Table("candidate", "claims/s", "x naive")
            .row("naive", 34_920.4, 1.0)
            .row("full-topology", 6_062L, null);

    assertThat(table.toString().lines())
        .containsExactly(
            "candidate      claims/s  x naive", //
            "naive            34,920     1.00",
            "full-topology     6,062        -");
  }

  @Test
  void ofAnEvenNumberTheLowerMiddleOneIsTheMedian() {
    assertThat(Median.of(each -> each, List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.0);
    assertThat(Median.by(String::length, List.of("long", "s", "mid"))).isEqualTo("mid");
  }
}
