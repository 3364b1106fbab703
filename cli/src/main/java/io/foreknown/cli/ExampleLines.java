package io.foreknown.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Examples of commands, set so that a shell still takes them when they are copied. */
final class ExampleLines {
  private static final String INDENT = "  ";

  /** Between a command and what is said of it. */
  private static final Pattern GAP = Pattern.compile(" {2,}");

  /** What a line is not broken in. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^ '])+");

  private ExampleLines() {}

  /**
   * One line, or more where it is wider than that: what is said of a command comes above it, and
   * the command goes on behind a backslash. Lines that are not indented are no examples.
   */
  static List<String> fit(String line, int width) {
    if (!line.startsWith(INDENT)) {
      return wrapped(line, "", "", width);
    }
    String[] parts = GAP.split(line.strip(), 2);
    String said = parts.length == 1 ? "" : parts[1];
    String command = line.substring(0, line.length() - said.length());
    String whole = said.isEmpty() ? line : command + "# " + said;
    if (whole.length() <= width) {
      return List.of(whole);
    }
    List<String> lines = new ArrayList<>();
    if (!said.isEmpty()) {
      lines.addAll(wrapped(said, INDENT + "# ", "", width));
    }
    lines.addAll(wrapped(parts[0], INDENT, " \\", width));
    return lines;
  }

  /** Each line begins with the start, and all but the last end with the mark. */
  private static List<String> wrapped(String text, String start, String mark, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(start);
    String between = "";
    for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
      if (!between.isEmpty() && line.length() + 1 + word.length() + mark.length() > width) {
        lines.add(line + mark);
        line = new StringBuilder(mark.isEmpty() ? start : start + INDENT + INDENT);
        between = "";
      }
      line.append(between).append(word);
      between = " ";
    }
    lines.add(line.toString());
    return lines;
  }
}
