package io.foreknown.producers.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.foreknown.domain.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of RE2, whose matching takes time in proportion to the text, whatever the
 * expression and whatever the text.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2, syntax</a>
 */
record TextPattern(Pattern pattern) {
  /** Characters of an expression. */
  private static final int LONGEST = 500;

  /** How often a part may be repeated, repetitions within repetitions multiplied: it is copied. */
  private static final int MOST_COPIES = 1_000;

  private static final java.util.regex.Pattern REPEATED =
      java.util.regex.Pattern.compile("\\{(?:\\d{0,9},)?(\\d{1,9}),?}");

  /** Refuses what is no expression, or too large a one, by {@link InvalidValueException}. */
  static TextPattern parse(String text) {
    require(text.length() <= LONGEST, "has more than %d characters", LONGEST);
    java.util.regex.Matcher repeated = REPEATED.matcher(text);
    long copies = 1;
    while (repeated.find()) {
      copies = Math.min(Integer.MAX_VALUE, copies * Math.max(1, Long.parseLong(repeated.group(1))));
    }
    require(copies <= MOST_COPIES, "'%s' repeats more than %d times in all", text, MOST_COPIES);
    try {
      return new TextPattern(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw new InvalidValueException(
          "'%s' is no regular expression of RE2: %s".formatted(text, e.getDescription()));
    }
  }

  /** Whether a part of the text, or all of it, matches. */
  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** Names of the groups that have one. */
  Set<String> groups() {
    return pattern.namedGroups().keySet();
  }

  /** What the named groups hold where the expression is first found; null when it is nowhere. */
  @Nullable Map<String, String> groups(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : groups()) {
      String value = matcher.group(name);
      found.put(name, value == null ? "" : value);
    }
    return found;
  }
}
