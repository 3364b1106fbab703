package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.time.TimeHit;
import java.util.List;
import java.util.Set;

/** Whether what happened is told for itself, told again, recalled, or only spoken of as known. */
final class IncidentCertainty {
  private static final String SECURITY = "security";

  private final Context context;
  private final Marked marked;
  private final Occurrences occurrences;

  IncidentCertainty(Context context, Marked marked, Occurrences occurrences) {
    this.context = context;
    this.marked = marked;
    this.occurrences = occurrences;
  }

  /** Of what these words say, the first of which comes first. */
  Certainty of(List<CueHit> cues) {
    if (marked.has(CueKind.RECALLED)) {
      return Certainty.RECALLED;
    }
    List<CueHit> said =
        cues.stream().filter(cue -> cue.is(CueKind.HAPPENED) || occurrences.says(cue)).toList();
    if (isReportedBefore(cues.get(0))) {
      return Certainty.AGAIN;
    }
    boolean happened = !said.isEmpty();
    boolean plain = said.stream().anyMatch(cue -> !cue.value().startsWith(SECURITY));
    boolean armed =
        happened
            && (marked.has(CueKind.ATTACKER)
                || marked.has(CueKind.TERROR)
                || !marked.of(CueKind.KILLED).isEmpty()
                || !marked.of(CueKind.INJURED).isEmpty()
                || !marked.places().isEmpty());
    return plain || armed || new Tolls(marked).areGiven() ? Certainty.STRONG : Certainty.WEAK;
  }

  /** "The fire" of a story that has told of one before. */
  private boolean isReportedBefore(CueHit cue) {
    String before = marked.sentence().word(cue.from() - 1);
    return !cue.value().startsWith(SECURITY)
        && (before.equals("the") || before.equals("this"))
        && context.sentences().stream()
            .filter(each -> each.sentence().index() < marked.sentence().index())
            .filter(each -> !Headlines.isOne(each.sentence()))
            .flatMap(each -> each.cues().stream())
            .anyMatch(
                each ->
                    (each.is(CueKind.EVENT) || each.is(CueKind.HAPPENED))
                        && Hazards.family(each.value()).equals(Hazards.family(cue.value())));
  }

  /** "The attack", "the March 22 attack": of which the story has spoken. */
  boolean isKnown(CueHit cue) {
    return cue.is(CueKind.EVENT)
        && Hazards.isGeneral(cue, context.text().text())
        && isDefinite(cue)
        && (!isFirst() || !cue.value().startsWith(SECURITY));
  }

  /** Whether no sentence before, a headline included, has spoken of anything that happened. */
  private boolean isFirst() {
    return marked.times().stream().anyMatch(TimeHit::isDay)
        && context.sentences().stream()
            .filter(each -> each.sentence().index() < marked.sentence().index())
            .noneMatch(each -> each.has(CueKind.EVENT) || each.has(CueKind.HAPPENED));
  }

  boolean isDefinite(CueHit cue) {
    for (int at = cue.from(); at >= Math.max(0, cue.from() - 4); at--) {
      if (Set.of("the", "this", "that", "it").contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return false;
  }
}
