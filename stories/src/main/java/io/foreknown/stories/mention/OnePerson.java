package io.foreknown.stories.mention;

import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import java.util.Set;

/** One person of whom no number is given: "a soldier", "was shot dead", "the murder of" a name. */
final class OnePerson {
  /** One person, as in "a soldier was killed". */
  private static final Set<String> PERSONS =
      Set.of(
          "man",
          "woman",
          "child",
          "boy",
          "girl",
          "soldier",
          "policeman",
          "policewoman",
          "officer",
          "person",
          "civilian",
          "driver",
          "guard",
          "passenger",
          "worker",
          "teenager",
          "resident",
          "pedestrian",
          "firefighter",
          "judge",
          "journalist",
          "peasant",
          "student",
          "teacher",
          "priest",
          "bystander",
          "motorist",
          "farmer",
          "walker",
          "skier",
          "climber",
          "fisherman",
          "pensioner",
          "nurse",
          "doctor",
          "toddler",
          "baby",
          "villager",
          "crewman",
          "sailor",
          "pilot",
          "lorry driver",
          "bodyguard",
          "mayor",
          "police",
          "security");

  /** Behind "was", of one person. */
  private static final Set<String> KILLED_ONE =
      Set.of("killed", "murdered", "assassinated", "wounded", "injured");

  /** May stand between "was" and what was done. */
  private static final Set<String> BETWEEN =
      Set.of("later", "also", "then", "found", "brutally", "fatally", "reportedly", "apparently");

  /** Of one person, where the words behind say that it was deadly. */
  private static final Set<String> KILLING =
      Set.of("shot", "stabbed", "beaten", "hacked", "burned", "burnt", "strangled");

  private static final Set<String> OUTRIGHT = Set.of("to death", "and killed");

  /** Before "of" and who was killed. */
  private static final Set<String> NAMED = Set.of("murder", "assassination", "killing", "slaying");

  /** Words before the name of one. */
  private static final int TITLE = 6;

  private OnePerson() {}

  /** Such as "a man", "a young man" or "a security guard". */
  static boolean isPerson(Sentence sentence, int at) {
    return PERSONS.contains(sentence.word(at))
        || (PERSONS.contains(sentence.word(at + 1)) && sentence.word(at).length() > 2);
  }

  /** "Was killed", "was later shot dead", "has been murdered": of one. */
  static boolean isKilled(Sentence sentence, int at) {
    boolean one =
        sentence.word(at).equals("was")
            || (sentence.word(at).equals("been") && sentence.word(at - 1).equals("has"));
    int verb = BETWEEN.contains(sentence.word(at + 1)) ? at + 2 : at + 1;
    return one
        && (KILLED_ONE.contains(sentence.word(verb)) || isOutright(sentence, verb))
        && !isAlongWith(sentence, verb);
  }

  /** Behind the full name of the one of whose murder it is; the same place where it is of none. */
  static int named(Sentence sentence, int at) {
    if (!sentence.word(at - 1).equals("of") || !NAMED.contains(sentence.word(at - 2))) {
      return at;
    }
    int from = at;
    while (from < at + TITLE && isTitle(sentence, from)) {
      from++;
    }
    int to = Capitals.end(sentence, from);
    boolean one =
        to - from >= 2
            && States.shipped().of(sentence.at(from).text()) == null
            && !Set.of("'s", "’s").contains(sentence.word(to))
            && !isJoined(sentence, to);
    for (int i = from; one && i < to; i++) {
      one = !sentence.word(i).equals("and");
    }
    return one ? to : at;
  }

  /** "And his driver": another one; "and said" is none. */
  private static boolean isJoined(Sentence sentence, int at) {
    String next = sentence.word(at + 1);
    return sentence.word(at).equals("and")
        && (at + 1 >= sentence.size()
            || sentence.at(at + 1).isCapital()
            || NumberWords.isArticle(next)
            || NumberWords.of(next) != null
            || Set.of("his", "her", "their", "the", "of", "other", "others").contains(next));
  }

  /** Such as "the", "liberal", "party" and "leader" before a name. */
  private static boolean isTitle(Sentence sentence, int at) {
    String word = sentence.word(at);
    return sentence.at(at).isWord()
        && !sentence.at(at).isCapital()
        && !word.endsWith("s")
        && !word.equals("and")
        && NumberWords.of(word) == null;
  }

  /** "Shot dead", "stabbed to death", "gunned down". */
  private static boolean isOutright(Sentence sentence, int verb) {
    String behind = sentence.word(verb + 1);
    return sentence.word(verb).equals("gunned")
        ? behind.equals("down")
        : KILLING.contains(sentence.word(verb))
            && (behind.equals("dead") || OUTRIGHT.contains(behind + " " + sentence.word(verb + 2)));
  }

  /** "Was shot to death along with two others". */
  private static boolean isAlongWith(Sentence sentence, int verb) {
    for (int at = verb + 1; at <= verb + 4; at++) {
      if (Set.of("along", "together", "alongside").contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }
}
