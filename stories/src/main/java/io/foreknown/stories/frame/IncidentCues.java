package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a sentence that say that something happened. */
final class IncidentCues {
  private static final Set<String> BEING = Set.of("was", "were", "been", "being", "is", "are");

  /** Behind a verb that has no object. */
  private static final Set<String> WITHOUT_OBJECT =
      Set.of("", ".", ",", ";", ")", "in", "by", "and", "during", "when", "since", "on", "at");

  private static final Set<String> MATERIAL = Set.of("explosives", "dynamite");

  private static final Set<String> ARMS =
      Set.of("weapons", "weapon", "ammunition", "arms", "firearms", "munitions", "rifles");

  /** Tokens between two things of a list. */
  private static final int LIST = 3;

  private final Context context;
  private final Marked marked;
  private final Factuality factuality;
  private final Occurrences occurrences;
  private final Effects effects;

  IncidentCues(
      Context context,
      Marked marked,
      Factuality factuality,
      Occurrences occurrences,
      Effects effects) {
    this.context = context;
    this.marked = marked;
    this.factuality = factuality;
    this.occurrences = occurrences;
    this.effects = effects;
  }

  /** All words for what may have happened, a noun within a verb left out, in their order. */
  List<CueHit> events() {
    List<CueHit> events = new ArrayList<>(marked.of(CueKind.HAPPENED));
    marked.of(CueKind.EVENT).stream()
        .filter(
            noun ->
                marked.of(CueKind.HAPPENED).stream().noneMatch(verb -> isPartOfOther(noun, verb)))
        .filter(noun -> !isDecree(noun) && !isStock(noun))
        .forEach(events::add);
    events.sort(Comparator.comparingInt(CueHit::from));
    return events;
  }

  /** A state of siege is decreed. */
  private boolean isDecree(CueHit noun) {
    return marked.sentence().word(noun.from() - 1).equals("of")
        && marked.sentence().word(noun.from() - 2).equals("state");
  }

  /** "Weapons, ammunition and explosives" are had, and did nothing yet. */
  private boolean isStock(CueHit noun) {
    if (!MATERIAL.contains(marked.sentence().word(noun.to() - 1))) {
      return false;
    }
    for (int at = Math.max(0, noun.from() - LIST); at < noun.to() + LIST; at++) {
      if (ARMS.contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Fire" in "opened fire" is none. */
  private static boolean isPartOfOther(CueHit noun, CueHit verb) {
    return noun.range().overlaps(verb.range())
        && !Hazards.family(noun.value()).equals(Hazards.family(verb.value()));
  }

  /** What is said to have happened, by the first word of its hazard. */
  Map<String, List<CueHit>> families() {
    Map<String, List<CueHit>> families = new LinkedHashMap<>();
    for (CueHit cue : events()) {
      boolean feared = cue.is(CueKind.EVENT) && factuality.isFeared(cue) && !hasOwnToll(cue);
      boolean counted = cue.is(CueKind.EVENT) && (isCounted(cue) || occurrences.says(cue));
      if (!feared
          && !isOnlyPossible(cue)
          && !isSuffered(cue)
          && !effects.isOne(cue)
          && (counted || !factuality.isOpen(cue))
          && !context.text().isQuoted(cue.range())) {
        families.computeIfAbsent(family(cue), key -> new ArrayList<>()).add(cue);
      }
    }
    return families;
  }

  private String family(CueHit cue) {
    return Hazards.family(Hazards.hazard(cue, context.text().text(), context.tone()));
  }

  /** "An attack could": what may follow has not happened. */
  private boolean isOnlyPossible(CueHit noun) {
    String next = marked.sentence().word(noun.to());
    return noun.is(CueKind.EVENT) && Set.of("may", "might", "could", "would", "can").contains(next);
  }

  /** "Fourteen rebels were killed": by others, and no attack of theirs. */
  private boolean isSuffered(CueHit verb) {
    String before = marked.sentence().word(verb.to() - 2);
    String behind = marked.sentence().word(verb.to());
    return verb.is(CueKind.HAPPENED)
        && verb.to() - verb.from() > 1
        && marked.has(CueKind.ATTACKER, verb.from(), verb.to())
        && Set.of("killed", "wounded", "shot").contains(marked.sentence().word(verb.to() - 1))
        && (BEING.contains(before) || WITHOUT_OBJECT.contains(behind));
  }

  /** "Warned of the attack in which 12 people died": it was feared, and it happened. */
  private boolean hasOwnToll(CueHit noun) {
    for (int at = noun.to(); at + 1 < marked.sentence().size(); at++) {
      if (marked.sentence().word(at).equals("in")
          && marked.sentence().word(at + 1).equals("which")) {
        return marked.has(CueKind.KILLED, at, marked.sentence().size())
            && new Tolls(marked).areGiven();
      }
    }
    return false;
  }

  /** "Bombings that killed at least 95 people" were no plan. */
  private boolean isCounted(CueHit noun) {
    return marked.of(CueKind.KILLED).stream()
            .anyMatch(
                killed ->
                    killed.from() >= noun.to()
                        && killed.from() - noun.to() <= 3
                        && new Tolls(marked).areGiven())
        || marked.cues().stream()
            .anyMatch(
                cue ->
                    cue.is(CueKind.HAPPENED)
                        && cue.from() <= noun.from()
                        && cue.to() > noun.from()
                        && !factuality.isOpen(cue));
  }
}
