package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.mention.CountHit;
import io.foreknown.stories.mention.PlaceHit;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit;
import java.util.List;

/**
 * A sentence with all that was found in it.
 *
 * @param clauses which of its tokens belong together
 */
public record Marked(
    Sentence sentence,
    List<CueHit> cues,
    List<TimeHit> times,
    List<PlaceHit> places,
    List<CountHit> counts,
    Clauses clauses) {
  /** Copies the lists. */
  public Marked {
    cues = List.copyOf(cues);
    times = List.copyOf(times);
    places = List.copyOf(places);
    counts = List.copyOf(counts);
  }

  /** The cues of a kind, in their order. */
  public List<CueHit> of(CueKind kind) {
    return cues.stream().filter(cue -> cue.kind() == kind).toList();
  }

  /** Whether there is a cue of a kind. */
  public boolean has(CueKind kind) {
    return cues.stream().anyMatch(cue -> cue.kind() == kind);
  }

  /** Whether a cue of a kind touches these tokens. */
  public boolean has(CueKind kind, int from, int to) {
    return cues.stream().anyMatch(cue -> cue.kind() == kind && cue.from() < to && cue.to() > from);
  }
}
