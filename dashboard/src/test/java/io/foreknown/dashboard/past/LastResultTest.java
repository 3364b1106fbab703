package io.foreknown.dashboard.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result that is kept until the argument differs. */
class LastResultTest {
  private final LastResult<List<String>, String> result = new LastResult<>();
  private final List<List<String>> computed = new ArrayList<>();

  private String joined(String... words) {
    return result.of(
        List.of(words),
        given -> {
          computed.add(given);
          return String.join(" ", given);
        });
  }

  @Test
  void equalArgumentsGiveTheSameResultComputedOnce() {
    String first = joined("one", "two");

    assertThat(joined("one", "two")).isSameAs(first);
    assertThat(computed).hasSize(1);
  }

  @Test
  void onlyTheLastArgumentIsKnown() {
    joined("one");
    joined("two");

    assertThat(joined("one")).isEqualTo("one");
    assertThat(computed).hasSize(3);
  }
}
