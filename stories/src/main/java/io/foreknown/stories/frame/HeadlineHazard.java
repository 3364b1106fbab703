package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.frame.Mention.Certainty;
import java.util.List;

/** The hazard of a first sentence that says who died, and whose headline says of what. */
final class HeadlineHazard {
  private final Context context;
  private final Marked marked;

  HeadlineHazard(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
  }

  /** The mention with what the headline says, where that is clear. */
  Mention put(Mention mention) {
    Marked head = context.sentences().get(0);
    List<CueHit> named =
        head.cues().stream()
            .filter(cue -> cue.is(CueKind.EVENT) || cue.is(CueKind.HAPPENED))
            .toList();
    boolean first = marked.sentence().index() == 1 && Headlines.isOne(head.sentence());
    boolean open = head.has(CueKind.MAYBE) || head.has(CueKind.NOT) || head.has(CueKind.WARNING);
    Field hazard =
        first && !open && !marked.has(CueKind.RECALLED)
            ? Hazards.of(named, context.text().text(), context.tone())
            : null;
    return hazard == null
        ? mention
        : new Mention(
            mention
                .draft()
                .with(
                    Path.HAZARD,
                    new Field(
                        hazard.value(), hazard.range(), How.ANCHOR, "what the headline says")),
            mention.sentence(),
            mention.pending(),
            mention.reference(),
            mention.length(),
            Certainty.STRONG);
  }
}
