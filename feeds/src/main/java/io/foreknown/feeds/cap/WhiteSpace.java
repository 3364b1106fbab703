package io.foreknown.feeds.cap;

import java.util.ArrayList;
import java.util.List;

/** What parts the entries of a list in an alert: blanks, tabs and ends of lines. */
final class WhiteSpace {
  private WhiteSpace() {}

  static boolean isOne(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
  }

  /** What stands between white space, at either end too, where it may be empty; at least one. */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text.charAt(i))) {
        if (i == 0 || !isOne(text.charAt(i - 1))) {
          parts.add(text.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }
}
