package io.foreknown.stories.frame;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hazard that words name: the narrowest of those that agree with the first. */
final class Hazards {
  private static final String ARMED = "security.terrorism.armed-assault";
  private static final String TERRORISM = "security.terrorism";
  private static final String BOMBING = "security.terrorism.bombing";
  private static final String INDUSTRIAL = "fire.industrial";
  private static final String ARSON = "security.arson";
  private static final String FIRE = "fire";

  /** Nouns that leave open how an attack was made. */
  private static final Set<String> GENERAL =
      Set.of(
          "attack",
          "attacks",
          "assault",
          "assaults",
          "terrorist attack",
          "terrorist attacks",
          "terror attack",
          "terror attacks",
          "violence",
          "attacked",
          "raid",
          "siege",
          "armed attack",
          "killing of",
          "murder",
          "rampage");

  private Hazards() {}

  /**
   * Null when no word names one.
   *
   * @param tone of the story, by which an attack is one of terrorism and an explosion a bomb
   */
  static @Nullable Field of(List<CueHit> cues, String story, Tone tone) {
    Field best = null;
    for (CueHit cue : cues) {
      if (!cue.value().isEmpty()) {
        Field field = Field.said(new Value.OfWord(hazard(cue, story, tone)), cue.range());
        best = best == null || isNarrower(field, best) ? field : best;
      }
    }
    return best;
  }

  /** "The attack" leaves open what kind of one it was. */
  static boolean isGeneral(CueHit cue, String story) {
    return GENERAL.contains(cue.range().of(story).toLowerCase(java.util.Locale.ROOT));
  }

  /** The hazard that a word names in a story of this tone. */
  static String hazard(CueHit cue, String story, Tone tone) {
    boolean terror = tone.terror();
    String word = cue.range().of(story).toLowerCase(java.util.Locale.ROOT);
    if (cue.value().equals(BOMBING) && !tone.bombs() && !terror) {
      return INDUSTRIAL;
    }
    if (cue.value().equals(ARSON) && !terror && word.startsWith("burn")) {
      return FIRE;
    }
    boolean armed = cue.value().equals(ARMED);
    if (!armed) {
      return cue.value();
    }
    boolean general = GENERAL.contains(cue.range().of(story).toLowerCase(java.util.Locale.ROOT));
    return !terror ? "security" : general ? TERRORISM : ARMED;
  }

  static boolean isNarrower(Field one, Field other) {
    return isNarrower(((Value.OfWord) one.value()).word(), ((Value.OfWord) other.value()).word());
  }

  /** Whether the first is the second, with more said. */
  static boolean isNarrower(String one, String other) {
    return !one.equals(other) && new Hazard(one).isWithin(new Hazard(other));
  }

  /** The first word of a hazard, which all of a kind share. */
  static String family(String hazard) {
    int dot = hazard.indexOf('.');
    return dot < 0 ? hazard : hazard.substring(0, dot);
  }
}
