package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.jsonld.ThingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What docs/reference/fact-checks.md shows of fact checks and articles is what their reader does.
 */
class FactChecksPageTest {
  private static String shown(String part) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "reference", "fact-checks.md"));
    String begin = "<!-- " + part + " -->";
    return page.substring(
        page.indexOf(begin) + begin.length(), page.indexOf("<!-- /" + part + " -->"));
  }

  private static String listed(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  @Test
  void wordsOfVerdictsAreThoseThatAreRead() throws IOException {
    assertThat(shown("verdicts").lines().skip(3))
        .containsExactly(
            "| true | " + listed(Verdict.TRUE.words()) + " |",
            "| false | " + listed(Verdict.FALSE.words()) + " |");
  }

  @Test
  void typesOfArticlesAreThoseThatAreRead() throws IOException {
    assertThat(shown("articles")).isEqualTo(listed(ThingKind.ARTICLE.types()));
  }
}
