package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of decisions have one form, and their list has each of them. */
class DecisionRecordsTest {
  private static final Path FOLDER = Path.of("..", "docs", "decisions");
  private static final Pattern PART = Pattern.compile("(?m)^## (.*)\n\n(\\S)");

  static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void recordHasANumberAndFourParts(Path record) {
    String text = Pages.text(record);
    int number = Integer.parseInt(record.getFileName().toString().split("-", 2)[0], 10);

    assertThat(text).startsWith("# %d. ".formatted(number));
    assertThat(PART.matcher(text).results().map((MatchResult part) -> part.group(1)))
        .containsExactly("Context", "Decision", "Consequences", "Alternatives considered");
  }

  @Test
  void listHasEveryRecordUnderItsTitle() throws IOException {
    String rows = records().stream().map(DecisionRecordsTest::row).collect(Collectors.joining());

    DerivedText.assertPart(
        FOLDER.resolve("README.md"), "records", "| number | decision |\n|---|---|\n" + rows);
  }

  private static String row(Path record) {
    String[] title = Pages.text(record).lines().findFirst().orElseThrow().split(" ", 3);
    return "| %s | [%s](%s) |\n"
        .formatted(title[1].replace(".", ""), title[2], record.getFileName());
  }
}
