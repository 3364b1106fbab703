package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoneInstancesTest {
  private static final String APPLICATION = "desk.pipeline";
  private static final String ALIVE = "0b1c2d3e-0000-4000-8000-000000000001";
  private static final String GONE = "0b1c2d3e-0000-4000-8000-000000000002";

  @Test
  void whatNoMemberOwnsIsAbandoned() {
    assertThat(abandoned(List.of(client(ALIVE)), transaction(ALIVE, 1), transaction(GONE, 2)))
        .containsExactly(transaction(GONE, 2));
  }

  @Test
  void anotherThreadOfAMemberIsAliveToo() {
    assertThat(abandoned(List.of(client(ALIVE)), transaction(ALIVE, 7))).isEmpty();
  }

  @Test
  void whatOthersHaveOpenIsLeftAlone() {
    assertThat(
            abandoned(
                List.of(client(ALIVE)),
                APPLICATION + ".purge",
                "other-" + GONE + "-1",
                APPLICATION + "-by-hand-1"))
        .isEmpty();
  }

  @Test
  void nothingIsAbandonedWhereAMemberHasChosenItsName() {
    assertThat(abandoned(List.of(client(ALIVE), "chosen-1"), transaction(GONE, 1))).isEmpty();
  }

  private static List<String> abandoned(List<String> clients, String... open) {
    return GoneInstances.abandoned(APPLICATION, clients, List.of(open));
  }

  private static String client(String process) {
    return "%s-%s-StreamThread-1-consumer".formatted(APPLICATION, process);
  }

  private static String transaction(String process, int thread) {
    return "%s-%s-%d".formatted(APPLICATION, process, thread);
  }
}
