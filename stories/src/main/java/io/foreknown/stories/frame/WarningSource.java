package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import java.util.List;
import java.util.Map;

/** Who says that it was warned, where that is not who warned. */
final class WarningSource {
  private final Context context;
  private final Marked marked;

  WarningSource(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
  }

  /** Fills in who says so, and on what that rests. */
  void put(Map<Path, Field> fields, CueHit warn) {
    Speakers.Attribution said = context.speakers().of(marked, warn.from());
    if (said == null) {
      said =
          context.speakers().in(marked).stream()
              .filter(each -> each.verb() == null)
              .findFirst()
              .orElse(null);
    }
    Value.OfParty issuer =
        fields.containsKey(Path.ISSUER)
                && fields.get(Path.ISSUER).value() instanceof Value.OfParty of
            ? of
            : null;
    if (said != null && issuer != null && issuer.party().equals(said.speaker().party())) {
      return;
    }
    if (said != null && (said.verb() == null || !said.verb().range().overlaps(warn.range()))) {
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
