package io.foreknown.feeds.pattern;

import static io.foreknown.domain.InvalidValueException.require;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.foreknown.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of RE2, whose matching takes time in proportion to the text, whatever the
 * expression and whatever the text.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2, syntax</a>
 */
public record TextPattern(Pattern pattern) {
  /** Characters of an expression. */
  private static final int LONGEST = 500;

  /** How often a part may be repeated, repetitions within repetitions multiplied: it is copied. */
  private static final int MOST_COPIES = 1_000;

  private static final java.util.regex.Pattern REPEATED =
      java.util.regex.Pattern.compile("\\{(?:\\d{0,9},)?(\\d{1,9}),?}");

  /** Refuses what is no expression, or too large a one, by {@link InvalidValueException}. */
  public static TextPattern parse(String text) {
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
  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** Names of the groups that have one. */
  public Set<String> groups() {
    return pattern.namedGroups().keySet();
  }

  /** What the named groups hold where the expression is first found; null when it is nowhere. */
  public @Nullable Map<String, String> groups(String text) {
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

  /** How many groups it has, with and without names. */
  public int groupCount() {
    return pattern.groupCount();
  }

  /** The whole text and what its groups hold, where all of it matches; null where it does not. */
  public @Nullable List<String> wholeGroups(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    List<String> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      String value = matcher.group(i);
      groups.add(value == null ? "" : value);
    }
    return groups;
  }
}
