package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;

/** Verbs that tell what another event did, and are no event of their own. */
final class Effects {
  private static final String FIRE = "fire";
  private static final String TRANSPORT = "transport";
  private static final String SECURITY = "security";

  private final Marked marked;
  private final Factuality factuality;
  private final Occurrences occurrences;

  Effects(Marked marked, Factuality factuality, Occurrences occurrences) {
    this.marked = marked;
    this.factuality = factuality;
    this.occurrences = occurrences;
  }

  /** Whether the verb is one. */
  boolean isOne(CueHit verb) {
    return isFireOfOther(verb) || isOnlyDone(verb);
  }

  /** "Came off the rails, and three wagons caught fire". */
  private boolean isFireOfOther(CueHit verb) {
    return verb.is(CueKind.HAPPENED)
        && verb.value().equals(FIRE)
        && marked.of(CueKind.HAPPENED).stream()
            .anyMatch(
                each ->
                    each.from() < verb.from()
                        && each.value().startsWith(TRANSPORT)
                        && !factuality.isOpen(each));
  }

  private boolean isOnlyDone(CueHit verb) {
    return verb.is(CueKind.HAPPENED)
        && marked.of(CueKind.EVENT).stream()
            .filter(noun -> !noun.value().startsWith(SECURITY))
            .filter(
                noun ->
                    !Hazards.family(noun.value()).equals(Hazards.family(verb.value()))
                        || !noun.value().startsWith(verb.value()))
            .anyMatch(noun -> occurrences.isDoneBy(verb, noun));
  }
}
