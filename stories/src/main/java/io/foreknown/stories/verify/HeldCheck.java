package io.foreknown.stories.verify;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.cue.Negation;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked, may be, or may be turned round from further off, is nobody's position. */
final class HeldCheck implements Check {
  private final Cues cues;

  HeldCheck(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String word() {
    return "held";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (path != Path.PREDICATE) {
      return null;
    }
    Sentence sentence = story.sentences(field.range()).get(0);
    List<CueHit> hits = cues.in(sentence);
    int from = sentence.place(field.range().from());
    boolean unsure =
        !Negation.isTurned(from, sentence, hits) && Negation.mayBeTurned(from, sentence, hits);
    return unsure || isAsked(sentence) || Negation.isOnlyPossible(from, sentence, hits)
        ? "may be what nobody holds"
        : null;
  }

  private static boolean isAsked(Sentence sentence) {
    return sentence.text().endsWith("?");
  }
}
