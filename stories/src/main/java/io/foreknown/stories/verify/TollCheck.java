package io.foreknown.stories.verify;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.text.Range;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of dead stands nearer to a word for the dead than to one for the hurt. */
final class TollCheck implements Check {
  private final Cues cues;

  TollCheck(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String word() {
    return "toll";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    if (path != Path.KILLED && path != Path.INJURED) {
      return null;
    }
    List<CueHit> hits = cues.in(story.sentences(field.range()).get(0));
    CueKind own = path == Path.KILLED ? CueKind.KILLED : CueKind.INJURED;
    CueHit nearest =
        hits.stream()
            .filter(hit -> hit.is(CueKind.KILLED) || hit.is(CueKind.INJURED))
            .min(Comparator.comparingInt(hit -> distance(hit.range(), field.range())))
            .orElse(null);
    boolean ofAttackers =
        hits.stream()
            .anyMatch(
                hit ->
                    hit.is(CueKind.ATTACKER)
                        && hit.range().from() >= field.range().to()
                        && distance(hit.range(), field.range()) <= 1);
    return nearest != null && nearest.is(own) && !ofAttackers
        ? null
        : "is no number of them by the words around it";
  }

  /** Characters between the two. */
  private static int distance(Range one, Range other) {
    return Math.max(0, Math.max(one.from() - other.to(), other.from() - one.to()));
  }
}
