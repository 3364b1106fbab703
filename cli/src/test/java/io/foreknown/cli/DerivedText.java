package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text of the documentation that follows from the program: a file, or what stands between two marks
 * of a page, such as {@code <!-- topics -->} and {@code <!-- /topics -->}.
 */
public final class DerivedText {
  /** With this system property set to true the text is written anew. */
  private static final String UPDATE = "foreknown.docs.update";

  private static final String HOW_TO_UPDATE =
      """
      %s is not what the program says. Write it anew:
        mvn -pl cli -am test -Dtest='*PageTest,TopicTableTest,DecisionRecordsTest' -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
      """;

  private DerivedText() {}

  /** Fails unless the file holds this text and nothing else. */
  public static void assertFile(Path file, String text) throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).as(HOW_TO_UPDATE, file, UPDATE).isEqualTo(text);
  }

  /** Fails unless the page holds these lines between the marks, and the marks once. */
  public static void assertPart(Path page, String mark, String lines) throws IOException {
    String begin = "<!-- %s -->\n".formatted(mark);
    String end = "<!-- /%s -->\n".formatted(mark);
    String before = Files.readString(page);
    assertThat(before).containsOnlyOnce(begin).containsOnlyOnce(end);

    String head = before.substring(0, before.indexOf(begin) + begin.length());
    assertFile(page, head + lines + before.substring(before.indexOf(end)));
  }
}
