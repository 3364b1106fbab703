package io.foreknown.stories.mention;

import io.foreknown.stories.text.Sentence;
import java.util.Set;

/** Numbers that count no people: years and miles, sums of money, ages, rifles and flights. */
final class OtherNumbers {
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

  private OtherNumbers() {}

  /** Whether the word behind a number says that it counts no people. */
  static boolean isUnit(String word) {
    return UNITS.contains(word);
  }

  /** Of a money sum, a range of scores or an age between commas. */
  static boolean isPartOfOther(Sentence sentence, int at, int to) {
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
}
