package io.foreknown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.given.Lines;
import io.foreknown.stories.given.Score;
import io.foreknown.stories.name.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Scores the proposals of a reader's own stories: of each {@code NAME.YYYY-MM-DD.txt} in a
 * directory, published that day, against the claims that a person expects of it in {@code
 * NAME.YYYY-MM-DD.claims}; docs/how-to/stories.md says how they are written.
 */
class ScoringTest {
  private static final String ENDING = ".txt";

  @Test
  @EnabledIfSystemProperty(named = "stories.scored", matches = ".+")
  void scoresTheStoriesOfADirectory() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("stories.scored", "")))) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        System.out.println(score(file));
      }
    }
  }

  private static Score score(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - ENDING.length());
    LocalDate day = LocalDate.parse(stem.substring(stem.lastIndexOf('.') + 1));
    Story story =
        new Story(stem, null, null, null, "en", Span.ofDay(day).to(), 1, Files.readString(file));
    List<String> expected = Files.readAllLines(file.resolveSibling(stem + ".claims"));
    return Score.of(stem, expected, proposals(story));
  }

  private static List<String> proposals(Story story) {
    return Proposals.byRules(Cues.shipped(), Names.NONE).of(story).proposals().stream()
        .map(each -> Lines.of(each.draft()))
        .toList();
  }

  @Test
  void anExpectedClaimIsUsableWhenAllThatItNamesIsProposed() {
    List<String> expected =
        List.of(
            "incident; outcome=occurred; began=2025-03-14; killed=17",
            "statement; predicate=warning.received; speaker=name:a; position=false",
            "warning; issuer=name:b");
    List<String> proposals =
        List.of(
            "incident; hazard=met.flood; outcome=occurred; began=2025-03-14; killed=17",
            "incident; outcome=occurred; began=2025-03-14; killed=17; injured=2",
            "statement; predicate=warning.received; position=true; speaker=name:a",
            "statement; predicate=warning.issued; position=true; speaker=name:c");

    assertThat(Score.of("s", expected, proposals)).isEqualTo(new Score("s", 3, 1, 2, 4, 1, 1));
  }
}
