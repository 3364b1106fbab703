package io.foreknown.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.operations.input.FormatFiles;
import io.foreknown.operations.propose.ProposalJson;
import io.foreknown.operations.propose.RegisterNames;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.cue.Cues;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoStoriesTest {
  private static final Proposals RULES =
      Proposals.byRules(
          Cues.shipped(),
          new RegisterNames(new FormatFiles(null, List.of(), List.of()).registers()));

  static List<Story> stories() {
    return DemoStories.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void nothingButWhatAStatementIsAboutIsLeftToTheNewcomer(Story story) {
    List<JsonNode> lines =
        RULES.of(story).proposals().stream().<JsonNode>map(ProposalJson::line).toList();

    assertThat(lines).hasSize(4);
    for (JsonNode line : lines) {
      boolean isStatement = line.path("claim").path("type").asText().equals("statement");
      assertThat(line.path("missing").toString()).isEqualTo(isStatement ? "[\"about\"]" : "[]");
      assertThat(line.path("events").isEmpty()).isNotEqualTo(isStatement);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void eachSaysThatItBelongsToTheDemo(Story story) {
    assertThat(story.text()).contains("the demo of Foreknown");
    assertThat(story.headline()).isNotBlank();
  }
}
