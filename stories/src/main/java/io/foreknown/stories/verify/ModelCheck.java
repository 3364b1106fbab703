package io.foreknown.stories.verify;

import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model has chosen is read once more. Rules show what they have read in certain words; a
 * model may copy some words and mean others. A draft is a model's if one of its fields is.
 */
final class ModelCheck implements Check {
  private final List<Check> checks;

  ModelCheck(Cues cues) {
    this.checks =
        List.of(
            new WithinEvidence(),
            new FactCheck(cues),
            new HeldCheck(cues),
            new TollCheck(cues),
            new NamedDay(),
            new NamedPlace(),
            new NamedParty(cues),
            new SpeakerCheck(cues));
  }

  @Override
  public String word() {
    return "model";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (draft.fields().values().stream().noneMatch(each -> each.how() == How.MODEL)) {
      return null;
    }
    for (Check check : checks) {
      String problem = check.problem(story, draft, path, field);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }
}
