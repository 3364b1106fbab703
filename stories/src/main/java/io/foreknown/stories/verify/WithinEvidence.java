package io.foreknown.stories.verify;

import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.text.Range;
import org.jspecify.annotations.Nullable;

/** A field rests on words within the sentences that are shown as the evidence of its draft. */
final class WithinEvidence implements Check {
  @Override
  public String word() {
    return "within evidence";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    boolean within =
        story.sentences(field.range()).size() == 1
            && draft.evidence().stream()
                .anyMatch(
                    each ->
                        isOneSentence(story, each.range()) && each.range().contains(field.range()));
    return within ? null : "rests on words outside of its evidence";
  }

  private static boolean isOneSentence(StoryFacts story, Range range) {
    return story.sentences(range).size() == 1;
  }
}
