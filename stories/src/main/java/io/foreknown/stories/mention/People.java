package io.foreknown.stories.mention;

import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people that a story names in full, by the last word of their names. */
final class People {
  private static final int MOST_WORDS = 5;

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "prime",
          "mr",
          "mrs",
          "ms",
          "dr",
          "general",
          "gen",
          "colonel",
          "col",
          "major",
          "captain",
          "governor",
          "mayor",
          "senator",
          "chief",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "foreign",
          "defence",
          "defense",
          "interior",
          "sergeant",
          "inspector",
          "king",
          "queen",
          "prince",
          "pope",
          "bishop",
          "archbishop",
          "professor",
          "judge",
          "sheriff",
          "director",
          "secretary",
          "lieutenant",
          "superintendent",
          "commissioner",
          "constable",
          "commander",
          "sir",
          "lord",
          "lady",
          "chancellor",
          "premier",
          "ambassador",
          "deputy",
          "vice",
          "officer",
          "health",
          "resident",
          "farmer",
          "councillor",
          "detective",
          "engineer",
          "survivor",
          "witness",
          "shopkeeper",
          "teacher",
          "student",
          "nurse",
          "villager",
          "passenger",
          "fisherman",
          "driver",
          "opposition",
          "transport",
          "energy",
          "environment",
          "justice",
          "security",
          "lawmaker",
          "analyst",
          "fire",
          "police",
          "coach",
          "skipper",
          "forecaster",
          "meteorologist",
          "hydrologist",
          "geologist",
          "promoter",
          "organiser",
          "developer",
          "operator",
          "insurer",
          "manufacturer",
          "supplier",
          "contractor",
          "trader",
          "pensioner",
          "activist",
          "campaigner",
          "paramedic",
          "firefighter",
          "ranger",
          "guide",
          "survivors",
          "lawyer",
          "prosecutor");

  /** What a body is, which belongs to its name where that is a single word. */
  private static final Set<String> BODIES =
      Set.of("union", "association", "federation", "league", "alliance", "coalition");

  private final Map<String, Range> byLastName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final String story;
  private final RoleWords roles;

  People(String story, List<Sentence> sentences, RoleWords roles) {
    this.story = story;
    this.roles = roles;
    sentences.forEach(this::learn);
  }

  private void learn(Sentence sentence) {
    int at = 0;
    while (at < sentence.size()) {
      int end = Capitals.end(sentence, at);
      int from = afterTitles(sentence, at, end);
      boolean described =
          end - from == 1 && from > 0 && from == at && roles.contains(sentence.word(from - 1));
      if (described && isPersonal(sentence, from, end)) {
        learn(sentence.word(from), sentence.range(from, end));
      }
      if (end - from >= 2 && end - from <= MOST_WORDS && isPersonal(sentence, from, end)) {
        learn(sentence.word(end - 1), sentence.range(from, end));
      }
      at = Math.max(end, at + 1);
    }
  }

  private void learn(String last, Range range) {
    Range old = byLastName.putIfAbsent(last, range);
    if (old != null && !range.of(story).equals(old.of(story))) {
      ambiguous.add(last);
    }
  }

  /** Behind adjectives of states and titles, as in "Russian President Vladimir Putin". */
  static int afterTitles(Sentence sentence, int from, int end) {
    int at = from;
    for (int i = from; i < end - 1; i++) {
      boolean leads =
          TITLES.contains(sentence.word(i))
              || (i == at && States.shipped().ofAdjective(sentence.at(i).text()) != null)
              || (sentence.word(i).equals(".") && i == at)
              || (Character.isLowerCase(sentence.at(i).text().charAt(0))
                  && isCommon(sentence.word(i)))
              || (i == from && PlaceWords.NO_PLACE.contains(sentence.word(i)));
      boolean part = end - i == 2 && BODIES.contains(sentence.word(i));
      if (leads && !part && (sentence.at(i + 1).isCapital() || sentence.at(i + 1).is("."))) {
        at = i + 1;
      }
    }
    return at;
  }

  /** No word that joins a name to what it belongs to. */
  private static boolean isCommon(String word) {
    return word.length() > 3 && !word.equals("with") && !word.equals("from");
  }

  private static boolean isPersonal(Sentence sentence, int from, int end) {
    String last = sentence.word(end - 1);
    return !PlaceWords.SITE_ENDS.contains(last)
        && !PlaceWords.NO_PLACE.contains(last)
        && !PlaceWords.NO_PLACE.contains(sentence.word(from))
        && States.shipped().of(sentence.range(from, end).of(sentence.story())) == null;
  }

  /** Where the full name stands that ends in this word; null when there is none, or two. */
  @Nullable Range named(String last) {
    return ambiguous.contains(last) ? null : byLastName.get(last);
  }
}
