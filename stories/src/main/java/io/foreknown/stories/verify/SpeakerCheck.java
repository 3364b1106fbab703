package io.foreknown.stories.verify;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A speaker is named close to the words; who claims an attack claims it for itself, and nobody
 * blames itself.
 */
final class SpeakerCheck implements Check {
  /** Sentences between the name and the words; further off, somebody else may have spoken. */
  private static final int FARTHEST = 2;

  private final Cues cues;

  SpeakerCheck(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String word() {
    return "speaker";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    Field predicate = draft.fields().get(Path.PREDICATE);
    if (path == Path.SPEAKER
        && (predicate == null || distance(story, predicate.range(), field.range()) > FARTHEST)) {
      return "is named too far from the words";
    }
    return path == Path.POSITION && !areRolesRight(story, draft, field)
        ? "is not what the words say"
        : null;
  }

  private static int distance(StoryFacts story, Range one, Range other) {
    return Math.abs(index(story, one) - index(story, other));
  }

  private static int index(StoryFacts story, Range range) {
    return story.sentences(range).stream()
        .findFirst()
        .map(Sentence::index)
        .orElse(Integer.MAX_VALUE / 2);
  }

  private boolean areRolesRight(StoryFacts story, Draft draft, Field position) {
    Value.OfParty speaker = draft.value(Path.SPEAKER, Value.OfParty.class);
    Field predicate = draft.fields().get(Path.PREDICATE);
    if (speaker == null || predicate == null) {
      return true;
    }
    boolean own = PartyCheck.parties(position.value()).contains(speaker.party());
    return story.sentences(predicate.range()).stream()
        .flatMap(sentence -> cues.in(sentence).stream())
        .filter(hit -> hit.is(CueKind.POSITION) && hit.range().equals(predicate.range()))
        .noneMatch(hit -> (isClaim(hit) && !own) || (isBlame(hit) && own));
  }

  private static boolean isClaim(CueHit hit) {
    return hit.value().equals("incident.perpetrator=claim");
  }

  private static boolean isBlame(CueHit hit) {
    return hit.value().equals("incident.perpetrator=blame");
  }
}
