package io.foreknown.stories.mention;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Words for who may speak, as the cues of a story have them, and what may describe them. */
public final class RoleWords {
  private static final Set<String> DESCRIBING =
      Set.of(
          "senior",
          "local",
          "top",
          "military",
          "security",
          "intelligence",
          "government",
          "state",
          "federal",
          "national",
          "regional",
          "provincial",
          "foreign",
          "former",
          "police",
          "deputy",
          "chief",
          "public",
          "health",
          "emergency",
          "rescue",
          "weather",
          "meteorological",
          "civil",
          "defence",
          "defense",
          "interior",
          "prime",
          "opposition",
          "independent",
          "western",
          "presidential",
          "railway",
          "rail",
          "fire",
          "river",
          "harbour",
          "port",
          "transport",
          "water",
          "medical",
          "private",
          "judicial",
          "unnamed",
          "anonymous",
          "diplomatic",
          "official",
          "specialised",
          "counter-terrorism",
          "anti-terrorist",
          "terrorist",
          "guerrilla",
          "hospital",
          "company",
          "city",
          "county",
          "district",
          "district's",
          "road",
          "environment",
          "environmental",
          "flood",
          "energy",
          "ministry",
          "army",
          "maritime",
          "air",
          "aviation",
          "special",
          "another",
          "urban",
          "cyber",
          "shipping",
          "mountain",
          "volcano",
          "seismic",
          "forest",
          "border",
          "power",
          "nuclear",
          "bomb");

  private static final Set<String> ANONYMOUS =
      Set.of(
          "official",
          "officials",
          "source",
          "sources",
          "expert",
          "experts",
          "analyst",
          "analysts",
          "diplomat",
          "diplomats",
          "witness",
          "witnesses",
          "resident",
          "residents",
          "investigators",
          "officers",
          "officer",
          "worker",
          "workers",
          "survivor",
          "survivors");

  private final Set<String> words = new HashSet<>();

  /** From the cues of all sentences. */
  public RoleWords(String story, Collection<CueHit> cues) {
    for (CueHit cue : cues) {
      if (cue.is(CueKind.ROLE) && cue.to() - cue.from() == 1) {
        words.add(cue.range().of(story).toLowerCase(java.util.Locale.ROOT));
      } else if (cue.is(CueKind.ROLE)) {
        words.add(lastWord(cue.range().of(story)));
      }
    }
  }

  private static String lastWord(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether the word is one for who may speak. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether the word may stand before one. */
  public boolean isDescribing(String word) {
    return DESCRIBING.contains(word);
  }

  /** Whether the word alone leaves open who it is. */
  public boolean isAnonymous(String word) {
    return ANONYMOUS.contains(word);
  }
}
