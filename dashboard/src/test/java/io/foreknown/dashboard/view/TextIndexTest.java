package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextIndexTest {
  private static final int MANY = 2_000;

  private final TextIndex textIndex = new TextIndex();

  @Test
  void wordsAreFoundInTextsPutInLongAgoAndJustNowAtTheirBeginningAndTheirEnd() {
    IntStream.range(0, MANY).forEach(n -> textIndex.put("id" + n, "from" + n + " and to" + n));

    assertThat(textIndex.candidates("from7 ")).containsExactly("id7");
    assertThat(textIndex.candidates("to" + (MANY - 1))).containsExactly("id" + (MANY - 1));
    assertThat(textIndex.candidates("om511")).containsExactly("id511");
    assertThat(textIndex.candidates("om512")).containsExactly("id512");
    assertThat(textIndex.candidates(" and ")).hasSize(MANY);
    assertThat(textIndex.candidates("nobody")).isEmpty();
  }

  @Test
  void noWordIsFoundAcrossTwoTexts() {
    IntStream.range(0, MANY).forEach(n -> textIndex.put("id" + n, "ab"));

    assertThat(textIndex.candidates("ba")).isEmpty();
  }
}
