package io.foreknown.stories.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** Months and weekdays by their English names. */
final class Months {
  /** For a pattern; a short form may have a point. */
  static final String PATTERN =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  /** The whole names, which may stand without a day. */
  static final String FULL =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  static final String WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  private static final List<String> STARTS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Months() {}

  /** 1 to 12. */
  static int number(String name) {
    return STARTS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
