package io.foreknown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.given.GivenStory;
import io.foreknown.stories.given.Lines;
import io.foreknown.stories.name.Names;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole stories, and all that is proposed of them. */
class StoriesTest {
  private static final Proposals PROPOSALS = Proposals.byRules(Cues.shipped(), Names.NONE);

  static List<GivenStory> stories() {
    return GivenStory.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void proposesWhatTheStorySaysAndNothingElse(GivenStory given) {
    assertThat(PROPOSALS.of(given.story()).proposals().stream().map(each -> Lines.of(each.draft())))
        .containsExactlyElementsOf(given.expected());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void rulesProposeNothingThatTheVerifierDrops(GivenStory given) {
    assertThat(PROPOSALS.of(given.story()).dropped()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void readingAgainGivesTheSame(GivenStory given) {
    Story story = given.story();
    assertThat(PROPOSALS.of(story)).isEqualTo(PROPOSALS.of(story));
  }
}
