package io.foreknown.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN = List.of("issued", "issuer", "publishedAt", "id", "at");

  @ParameterizedTest
  @CsvSource({
    "isued, issued",
    "issueed, issued",
    "issured, issued",
    "iusser, issuer",
    "published_at, publishedAt",
    "PUBLISHEDAT, publishedAt",
    "idd, id",
  })
  void slipsOfTheKeyboardAreSeenThrough(String word, String meant) {
    assertThat(Spelling.nearest(word, KNOWN)).isEqualTo(meant);
  }

  @Test
  void otherWordsAreNotGuessed() {
    assertThat(Spelling.nearest("killed", KNOWN)).isNull();
    assertThat(Spelling.nearest("", KNOWN)).isNull();
    assertThat(Spelling.nearest("issued".repeat(100), KNOWN)).isNull();
  }
}
