package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HaystackTest {
  private static final int MANY = 2_000;

  private final Haystack haystack = new Haystack();

  @Test
  void wordsAreFoundInTextsPutInLongAgoAndJustNowAtTheirBeginningAndTheirEnd() {
    IntStream.range(0, MANY).forEach(n -> haystack.put("id" + n, "from" + n + " and to" + n));

    assertThat(haystack.candidates("from7 ")).containsExactly("id7");
    assertThat(haystack.candidates("to" + (MANY - 1))).containsExactly("id" + (MANY - 1));
    assertThat(haystack.candidates("om511")).containsExactly("id511");
    assertThat(haystack.candidates("om512")).containsExactly("id512");
    assertThat(haystack.candidates(" and ")).hasSize(MANY);
    assertThat(haystack.candidates("nobody")).isEmpty();
  }

  @Test
  void noWordIsFoundAcrossTwoTexts() {
    IntStream.range(0, MANY).forEach(n -> haystack.put("id" + n, "ab"));

    assertThat(haystack.candidates("ba")).isEmpty();
  }
}
