package io.foreknown.stories.verify;

import io.foreknown.domain.claim.Position;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.cue.Negation;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position is what the words say by the dictionary, and is turned round exactly when the words
 * are; what is turned round did not occur.
 */
final class WordingCheck implements Check {
  private static final String PERPETRATOR = "incident.perpetrator";

  private final Cues cues;

  WordingCheck(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String word() {
    return "wording";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    boolean occurred = path == Path.OUTCOME && draft.word(Path.OUTCOME).equals("occurred");
    if (occurred && draft.negated()) {
      return "the words say that it did not";
    }
    if (path != Path.PREDICATE) {
      return null;
    }
    for (Sentence sentence : story.sentences(field.range())) {
      List<CueHit> hits = cues.in(sentence);
      for (CueHit hit : hits) {
        if (hit.is(CueKind.POSITION)
            && hit.range().equals(field.range())
            && isSame(hit, sentence, hits, draft)
            && !isOpposite(hit, hits)) {
          return null;
        }
      }
    }
    return "is not what the words say";
  }

  /** "Denied that he had received": the same words, and one more of which they say the opposite. */
  private static boolean isOpposite(CueHit hit, List<CueHit> hits) {
    String predicate = hit.value().substring(0, hit.value().indexOf('=') + 1);
    return hit.value().equals(predicate + "true")
        && hits.stream()
            .anyMatch(
                other ->
                    other.is(CueKind.POSITION)
                        && other.value().equals(predicate + "false")
                        && other.range().overlaps(hit.range()));
  }

  private static boolean isSame(CueHit hit, Sentence sentence, List<CueHit> hits, Draft draft) {
    String predicate = draft.word(Path.PREDICATE);
    boolean turned = Negation.isTurned(hit.from(), sentence, hits);
    boolean denies = draft.word(Path.POLARITY).equals("denies");
    String answer = hit.value().substring(hit.value().indexOf('=') + 1);
    boolean polarity = denies == (turned != answer.equals("deny"));
    return hit.value().startsWith(predicate + "=")
        && polarity
        && turned == draft.negated()
        && isAnswer(predicate, answer, draft);
  }

  private static boolean isAnswer(String predicate, String answer, Draft draft) {
    Value.OfPosition of = draft.value(Path.POSITION, Value.OfPosition.class);
    if (of == null) {
      return true;
    }
    Position position = of.position();
    if (predicate.equals(PERPETRATOR)) {
      return position instanceof Position.OfParties;
    }
    return position instanceof Position.OfTruth truth
        ? answer.equals(String.valueOf(truth.truth()))
        : position instanceof Position.OfScale scale
            && scale.from().equals(answer)
            && scale.to().equals(answer);
  }
}
