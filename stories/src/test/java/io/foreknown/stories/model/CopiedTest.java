package io.foreknown.stories.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiedTest {
  private static final String TEXT = "The “Old Mill” burned on Friday, Fiji’s Port Authority said.";
  private static final Sentence SENTENCE = StoryText.of(TEXT).sentences().get(0);

  private static @Nullable String found(String words) {
    Range range = Copied.in(SENTENCE, words);
    return range == null ? null : range.of(TEXT);
  }

  @Test
  void wordsAreFoundInWhateverCaseAndQuotationMarks() {
    assertThat(found("the \"old mill\" burned")).isEqualTo("The “Old Mill” burned");
    assertThat(found("Fiji's Port  Authority")).isEqualTo("Fiji’s Port Authority");
    assertThat(found("\"burned on Friday,\"")).isEqualTo("burned on Friday");
  }

  @Test
  void partsOfWordsAndOtherOrdersAreNot() {
    assertThat(found("Old Mil")).isNull();
    assertThat(found("Authority Port")).isNull();
    assertThat(found("")).isNull();
    assertThat(found("…")).isNull();
    assertThat(found("a ".repeat(2_000))).isNull();
  }
}
