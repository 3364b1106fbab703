package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where it happened, who did it, and who says so. */
final class IncidentFields {
  private static final String SECURITY = "security";

  /** Tokens behind a noun within which its own place stands. */
  private static final int NEAR = 8;

  private final Context context;
  private final Marked marked;

  IncidentFields(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
  }

  /** Of a noun alone, only the place right behind it: "the attack in Leeds", and no other. */
  @Nullable Field placeOf(CueHit noun) {
    return new PlaceChoice(marked)
        .near(noun.to(), noun.to(), Math.min(noun.to() + NEAR, marked.clauses().end(noun.from())));
  }

  @Nullable Field place(List<CueHit> cues) {
    return new PlaceChoice(marked)
        .near(cues.get(0).from(), cues.get(0).to(), 0, marked.sentence().size());
  }

  @Nullable Field perpetrators(List<CueHit> cues) {
    Culprits culprits = new Culprits(context, marked);
    for (CueHit cue : cues) {
      Field field = cue.value().startsWith(SECURITY) ? culprits.of(cue) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  void attribute(Map<Path, Field> fields, CueHit main) {
    Speakers.Attribution said = context.speakers().of(marked, main.from());
    if (said != null) {
      fields.put(
          Path.ATTRIBUTED_TO,
          Field.said(new Value.OfParties(List.of(said.speaker().party())), said.speaker().range()));
      fields.put(
          Path.BASIS,
          Field.said(
              new Value.OfWord(said.speaker().anonymous() ? "anonymous" : "named"),
              said.speaker().range()));
    }
  }
}
