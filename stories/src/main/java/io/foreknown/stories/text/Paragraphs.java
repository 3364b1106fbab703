package io.foreknown.stories.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs: at blank lines, and at line ends behind the end of a sentence. What
 * goes on in lower case behind a blank line is one paragraph, for pages break "U.S." in two.
 */
final class Paragraphs {
  private static final Pattern BREAK =
      Pattern.compile("\\R\\h*\\R[\\s]*|(?<=[.!?\"”:])\\h*\\R\\s*");
  private static final Pattern TITLE =
      Pattern.compile("(?:^|\\s)(?:Mr|Mrs|Ms|Dr|Gen|Maj|Lt|Col|Capt|Sgt|St|Gov|Sen|Rep)\\.$");

  private Paragraphs() {}

  static List<Range> of(String text) {
    List<Range> found = new ArrayList<>();
    int from = 0;
    Matcher matcher = BREAK.matcher(text);
    while (matcher.find()) {
      if (!goesOn(text, from, matcher.start(), matcher.end())) {
        add(found, text, from, matcher.start());
        from = matcher.end();
      }
    }
    add(found, text, from, text.length());
    return found;
  }

  private static boolean goesOn(String text, int from, int end, int next) {
    if (next >= text.length()) {
      return false;
    }
    String before = text.substring(from, end);
    return (Character.isLowerCase(text.charAt(next)) && !before.endsWith(":"))
        || TITLE.matcher(before).find();
  }

  private static void add(List<Range> found, String text, int from, int to) {
    if (!text.substring(from, to).isBlank()) {
      found.add(new Range(from, to));
    }
  }
}
