package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Count;
import io.foreknown.stories.name.States;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of people in a sentence: "more than 140" is at least 141, "at least 95" at least
 * 95, "nearly 50" at most 49, "up to 30" at most 30, "dozens" at least 24. "About 50" is 45 to 55.
 */
public final class CountFinder {
  /** Words for a number of which only the least is known. */
  private static final Map<String, Long> VAGUE =
      Map.of("dozens", 24L, "scores", 40L, "hundreds", 200L, "thousands", 2_000L, "several", 3L);

  /** What follows a number that counts no people. */
  private static final Set<String> UNITS =
      Set.of(
          "year",
          "years",
          "year-old",
          "month",
          "months",
          "week",
          "weeks",
          "day",
          "days",
          "hour",
          "hours",
          "minute",
          "minutes",
          "second",
          "seconds",
          "km",
          "kilometres",
          "kilometers",
          "kilometre",
          "kilometer",
          "miles",
          "mile",
          "metres",
          "meters",
          "feet",
          "mph",
          "kph",
          "per",
          "percent",
          "%",
          "cent",
          "a.m",
          "p.m",
          "am",
          "pm",
          "million",
          "billion",
          "kg",
          "tonnes",
          "tons",
          "kilos",
          "pounds",
          "dollars",
          "euros",
          "degrees",
          "cm",
          "mm",
          "inches",
          "acres",
          "hectares",
          "homes",
          "houses",
          "buildings",
          "vehicles",
          "cars",
          "buses",
          "flights",
          "schools",
          "trees",
          "attacks",
          "bombs",
          "explosions",
          "shots",
          "rounds",
          "times",
          "-",
          "bank",
          "banks",
          "stores",
          "carriages",
          "wagons",
          "rifles",
          "rifle",
          "grenades",
          "towers",
          "th",
          "gmt",
          "utc",
          "local",
          "bombings",
          "blasts",
          "o'clock",
          "villages",
          "towns");

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

  /** Nobody, before "killed", "hurt" or a noun for them. */
  private static final Set<String> NOBODY =
      Set.of("injuries", "casualties", "deaths", "fatalities", "victims");

  /** Words that say who they are between a number and "and". */
  private static final int DESCRIBED = 3;

  /** What became of people, and no word for them. */
  private static final Set<String> FATES =
      Set.of(
          "dead",
          "killed",
          "wounded",
          "injured",
          "hurt",
          "missing",
          "casualties",
          "injuries",
          "deaths",
          "were",
          "was",
          "have",
          "has",
          "had",
          "of",
          "in",
          "on",
          "at",
          "by",
          "who",
          "that",
          "died",
          "others",
          "arrested",
          "detained",
          "captured",
          "when",
          "after");

  /** How far about may be from the number. */
  private static final double ABOUT = 0.1;

  private CountFinder() {}

  /** The numbers of a sentence that may count people, in their order. */
  public static List<CountHit> in(Sentence sentence) {
    List<CountHit> found = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      CountHit hit = at(sentence, at);
      if (hit != null) {
        CountHit sum = sum(sentence, hit);
        found.add(sum == null ? hit : sum);
        at = found.get(found.size() - 1).to() - 1;
      }
    }
    return found;
  }

  /** "Six priests and two women" are eight; null where a number stands alone. */
  private static @Nullable CountHit sum(Sentence sentence, CountHit one) {
    int and = one.to();
    while (and < one.to() + DESCRIBED && isDescribing(sentence, and)) {
      and++;
    }
    if (!sentence.word(and).equals("and") || and + 1 >= sentence.size()) {
      return null;
    }
    CountHit other = at(sentence, and + 1);
    boolean people =
        other != null
            && (other.to() > other.from() + 1 || isDescribing(sentence, other.to()))
            && (and > one.to() || one.to() > one.from() + 1);
    return people && other != null && isExact(one) && isExact(other)
        ? hit(sentence, one.from(), other.to(), Count.exactly(least(one) + least(other)))
        : null;
  }

  private static boolean isExact(CountHit hit) {
    Long least = hit.count().atLeast();
    return least != null && least > 0 && least.equals(hit.count().atMost());
  }

  private static long least(CountHit hit) {
    return Objects.requireNonNull(hit.count().atLeast());
  }

  /** A word that says who they are, and not what became of them. */
  private static boolean isDescribing(Sentence sentence, int at) {
    String word = sentence.word(at);
    return at < sentence.size()
        && sentence.at(at).isWord()
        && !FATES.contains(word)
        && !UNITS.contains(word)
        && NumberWords.of(word) == null
        && !word.equals("and")
        && !word.equals("or");
  }

  private static @Nullable CountHit at(Sentence sentence, int at) {
    String word = sentence.word(at);
    if (isOneKilled(sentence, at) && !isNobodyBefore(sentence, at)) {
      return hit(sentence, at, at + 1, Count.exactly(1));
    }
    int name = oneNamed(sentence, at);
    if (name > at) {
      return hit(sentence, at, name, Count.exactly(1));
    }
    Long vague = VAGUE.get(word);
    if (vague != null) {
      return hit(sentence, at, at + 1, new Count(vague, null));
    }
    if (NumberWords.isArticle(word) && isPerson(sentence, at + 1)) {
      return hit(sentence, at, at + 2, Count.exactly(1));
    }
    if (word.equals("nobody") || (word.equals("no") && isNobody(sentence.word(at + 1)))) {
      return hit(sentence, at, word.equals("nobody") ? at + 1 : at + 2, Count.exactly(0));
    }
    Long number = NumberWords.of(word);
    int to = at + 1;
    if (number == null && NumberWords.isArticle(word)) {
      Long scale = NumberWords.scale(sentence.word(at + 1));
      String next = sentence.word(at + 1);
      number = next.equals("dozen") ? Long.valueOf(12) : scale;
      to = at + 2;
    } else if (number != null) {
      Long scale = NumberWords.scale(sentence.word(to));
      if (sentence.word(to).equals("dozen")) {
        number = number * 12;
        to++;
      } else if (scale != null && scale < 1_000_000) {
        number = number * scale;
        to++;
      }
    }
    if (number == null || UNITS.contains(sentence.word(to)) || isPartOfOther(sentence, at, to)) {
      return null;
    }
    return modified(sentence, at, to, number);
  }

  /** Such as "a man", "a young man" or "a security guard". */
  private static boolean isPerson(Sentence sentence, int at) {
    return PERSONS.contains(sentence.word(at))
        || (PERSONS.contains(sentence.word(at + 1)) && sentence.word(at).length() > 2);
  }

  /** "Was killed", "was later shot dead", "has been murdered": of one. */
  private static boolean isOneKilled(Sentence sentence, int at) {
    boolean one =
        sentence.word(at).equals("was")
            || (sentence.word(at).equals("been") && sentence.word(at - 1).equals("has"));
    int verb = BETWEEN.contains(sentence.word(at + 1)) ? at + 2 : at + 1;
    return one
        && (KILLED_ONE.contains(sentence.word(verb)) || isOutright(sentence, verb))
        && !isAlongWith(sentence, verb);
  }

  /** Behind the full name of the one of whose murder it is; the same place where it is of none. */
  private static int oneNamed(Sentence sentence, int at) {
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

  private static boolean isNobodyBefore(Sentence sentence, int at) {
    for (int i = Math.max(0, at - 6); i < at; i++) {
      if (NumberWords.of(sentence.word(i)) != null
          || VAGUE.containsKey(sentence.word(i))
          || Set.of("nobody", "no", "none", "who", "which", "it").contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNobody(String next) {
    return next.equals("one") || NOBODY.contains(next);
  }

  /** Of a money sum, a range of scores or an age between commas. */
  private static boolean isPartOfOther(Sentence sentence, int at, int to) {
    String before = sentence.word(at - 1);
    boolean age = before.equals(",") && sentence.word(to).equals(",") && sentence.at(at).isNumber();
    return before.equals("$")
        || before.equals("€")
        || before.equals("£")
        || age
        || before.equals("magnitude")
        || before.equals("aged")
        || (before.equals(".") && sentence.word(at - 2).equals("no"));
  }

  private static CountHit modified(Sentence sentence, int at, int to, long number) {
    String one = sentence.word(at - 1);
    String two = sentence.word(at - 2) + " " + one;
    String three = sentence.word(at - 3) + " " + two;
    Long upper = upper(sentence, to, number);
    if (upper != null) {
      return hit(sentence, at, to + 2, new Count(number, upper));
    }
    if (two.equals("more than") || two.equals("greater than") || one.equals("over")) {
      return hit(sentence, one.equals("over") ? at - 1 : at - 2, to, new Count(number + 1, null));
    }
    if (two.equals("at least") || three.equals("no fewer than") || three.equals("not less than")) {
      return hit(sentence, two.equals("at least") ? at - 2 : at - 3, to, new Count(number, null));
    }
    if (two.equals("up to") || three.equals("as many as") || two.equals("at most")) {
      return hit(
          sentence, three.equals("as many as") ? at - 3 : at - 2, to, new Count(null, number));
    }
    if (two.equals("fewer than") || two.equals("less than")) {
      return hit(sentence, at - 2, to, new Count(null, Math.max(0, number - 1)));
    }
    if (one.equals("nearly") || one.equals("almost")) {
      return hit(sentence, at - 1, to, new Count(null, Math.max(0, number - 1)));
    }
    if (one.equals("about")
        || one.equals("around")
        || one.equals("approximately")
        || one.equals("some")
        || one.equals("roughly")) {
      long off = Math.max(1, Math.round(number * ABOUT));
      return hit(sentence, at - 1, to, new Count(number - off, number + off));
    }
    return sentence.word(to).equals("or") && sentence.word(to + 1).equals("more")
        ? hit(sentence, at, to + 2, new Count(number, null))
        : hit(sentence, at, to, Count.exactly(number));
  }

  /** Of "30 to 40" and "between 30 and 40"; null for others. */
  private static @Nullable Long upper(Sentence sentence, int to, long number) {
    String between = sentence.word(to);
    Long next = NumberWords.of(sentence.word(to + 1));
    boolean range =
        between.equals("to") || (between.equals("and") && sentence.word(to - 2).equals("between"));
    return range && next != null && next > number ? next : null;
  }

  private static CountHit hit(Sentence sentence, int from, int to, Count count) {
    return new CountHit(count, from, to, sentence.range(from, to));
  }
}
