package io.foreknown.feeds.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A page of the documentation, to hold it against what it tells of. */
public record Page(String text) {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** Of this name in docs/. */
  public static Page named(String name) throws IOException {
    return new Page(Files.readString(Path.of("..", "docs").resolve(name)));
  }

  /** What is written as code in the first column of the table between two marks. */
  public Set<String> firstColumn(String mark) {
    String table =
        text.substring(
            text.indexOf("<!-- %s -->".formatted(mark)),
            text.indexOf("<!-- /%s -->".formatted(mark)));
    Set<String> names = new TreeSet<>();
    table
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", 3)[1])
        .forEach(cell -> NAME.matcher(cell).results().forEach(each -> names.add(each.group(1))));
    return names;
  }

  /** The first example in this language. */
  public String block(String language) {
    String fence = "```" + language + "\n";
    int begin = text.indexOf(fence) + fence.length();
    return text.substring(begin, text.indexOf("```", begin));
  }
}
