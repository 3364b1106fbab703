package io.foreknown.stories.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between quotation marks, without the marks; a quotation that is not closed ends with
 * its paragraph, as the next one opens again.
 */
public final class Quotations {
  private Quotations() {}

  /** The quotations of a text, in their order. */
  public static List<Range> of(String text) {
    List<Range> found = new ArrayList<>();
    for (Range paragraph : Paragraphs.of(text)) {
      int open = -1;
      char with = 0;
      for (int i = paragraph.from(); i < paragraph.to(); i++) {
        char mark = text.charAt(i);
        if (open < 0 && opens(text, i)) {
          open = i + 1;
          with = mark;
        } else if (open >= 0 && closes(text, i, with)) {
          add(found, open, i);
          open = -1;
        }
      }
      if (open >= 0 && with != '\'') {
        add(found, open, paragraph.to());
      }
    }
    return found;
  }

  private static void add(List<Range> found, int from, int to) {
    if (to > from) {
      found.add(new Range(from, to));
    }
  }

  private static boolean opens(String text, int at) {
    char mark = text.charAt(at);
    return mark == '“'
        || mark == '"'
        || ((mark == '‘' || mark == '\'') && isFree(text, at - 1) && !isFree(text, at + 1));
  }

  private static boolean closes(String text, int at, char with) {
    char mark = text.charAt(at);
    return switch (with) {
      case '“' -> mark == '”';
      case '"' -> mark == '"';
      case '‘' -> mark == '’' && isFree(text, at + 1);
      default -> mark == '\'' && isFree(text, at + 1);
    };
  }

  private static boolean isFree(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
