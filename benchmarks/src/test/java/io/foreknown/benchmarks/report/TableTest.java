package io.foreknown.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsWhatStandsInThem() {
    Table table =
        new Table("candidate|claims/s|x naive")
            .row("naive", 34_920.4, 1.0)
            .row("full-topology", 6_062L, null);

    assertThat(table.toString().lines())
        .containsExactly(
            "candidate      claims/s  x naive", //
            "naive            34,920     1.00",
            "full-topology     6,062        -");
  }

  @Test
  void eachRoundRunsAllInTurnAndTheLowerMiddleOneIsTheMedian() throws Exception {
    List<String> order = new ArrayList<>();
    Runs<String, Integer> runs =
        Runs.inTurn(
            4,
            List.of("a", "b"),
            kind -> {
              order.add(kind);
              return kind.equals("a") ? order.size() : -order.size();
            });

    assertThat(order).containsExactly("a", "b", "a", "b", "a", "b", "a", "b");
    assertThat(runs.of("a")).containsExactly(1, 3, 5, 7);
    assertThat(runs.median("a", each -> each)).isEqualTo(3);
    assertThat(runs.sorted("b", each -> each)).containsExactly(-8, -6, -4, -2);
    assertThat(runs.of("c")).isEmpty();
  }
}
