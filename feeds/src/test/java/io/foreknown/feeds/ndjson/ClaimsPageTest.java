package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/reference/claims.md shows is what the reader does. */
class ClaimsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "claims.md");
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.*)` \\| `(.*)` \\|$");

  @Test
  void examplesAreAccepted() throws IOException {
    assertThat(examples()).hasSize(6);
    assertThat(Given.reading(String.join("\n", examples())).stream().map(Given::told))
        .containsExactly(
            "1 accepted embassy-alert",
            "2 accepted tornado-warning",
            "3 accepted crocus-report",
            "4 accepted naryshkin-received",
            "5 accepted desk-1",
            "6 accepted embassy-alert");
  }

  @Test
  void linesThatAreNoJsonObjectGetTheMessagesShown() throws IOException {
    List<MatchResult> rows = rows("These lines are `MALFORMED`:");

    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows).allSatisfy(row -> assertRefused(row.group(1), Reason.MALFORMED, row.group(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "The warning:, 0",
    "The incident report:, 2",
    "The statement:, 3",
    "The decision:, 4"
  })
  void changedExamplesGetTheMessagesShown(String table, int example) throws IOException {
    String claim = examples().get(example);
    List<MatchResult> rows = rows(table);

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(
            row -> assertRefused(changed(claim, row.group(1)), Reason.INVALID, row.group(2)));
  }

  private static void assertRefused(String line, Reason reason, String message) {
    Rejection rejection = Given.rejection(Given.reading(line).get(0));
    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(Given.problems(rejection, "; ")).isEqualTo(message);
  }

  private static String changed(String claim, String change) throws MalformedException {
    ObjectNode changed = json(claim);
    changed.setAll(json("{" + change + "}"));
    return changed.toString();
  }

  private static ObjectNode json(String text) throws MalformedException {
    return (ObjectNode) StrictJson.object(CharBuffer.wrap(text.toCharArray()));
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(page())
        .results()
        .map(block -> block.group(1).replace("\n", ""))
        .toList();
  }

  /** The rows of the table that follows a line. */
  private static List<MatchResult> rows(String heading) throws IOException {
    String after = page().split(Pattern.quote("\n" + heading + "\n\n"), 2)[1];
    return ROW.matcher(after.split("\n\n", 2)[0]).results().toList();
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
