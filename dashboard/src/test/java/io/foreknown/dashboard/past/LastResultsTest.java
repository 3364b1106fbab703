package io.foreknown.dashboard.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results that are kept until the argument differs. */
class LastResultsTest {
  private final LastResults<String, List<String>, String> results = new LastResults<>();
  private final List<List<String>> computed = new ArrayList<>();

  private String joined(String key, String... words) {
    return results.of(
        key,
        List.of(words),
        given -> {
          computed.add(given);
          return String.join(" ", given);
        });
  }

  @Test
  void equalArgumentsGiveTheSameResultComputedOnce() {
    String first = joined("a", "one", "two");

    assertThat(joined("a", "one", "two")).isSameAs(first);
    assertThat(computed).hasSize(1);
  }

  @Test
  void onlyTheLastArgumentOfAKeyIsKnown() {
    joined("a", "one");
    joined("a", "two");

    assertThat(joined("a", "one")).isEqualTo("one");
    assertThat(computed).hasSize(3);
  }

  @Test
  void keysDoNotMeet() {
    joined("a", "one");
    joined("b", "two");
    joined("a", "one");

    assertThat(computed).containsExactly(List.of("one"), List.of("two"));
  }
}
