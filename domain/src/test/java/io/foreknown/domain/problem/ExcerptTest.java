package io.foreknown.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void shortTextIsShownWhole() {
    assertThat(Excerpt.of("crowd")).isEqualTo("'crowd'");
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    assertThat(Excerpt.of("a".repeat(61))).isEqualTo("'" + "a".repeat(60) + "…'");
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("'abc…'");
  }

  @Test
  void noHalfOfACharacterIsShown() {
    assertThat(Excerpt.head("ab😀", 3)).isEqualTo("ab");
  }
}
