package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of errors has the exit codes of the help and the reasons of rejections. */
class ErrorsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "errors.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void exitCodesAreThoseOfTheHelp() throws IOException {
    String rows =
        Main.commandLine().getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
            .map(code -> "| %s | %s |\n".formatted(code.getKey(), code.getValue()))
            .collect(Collectors.joining("", "| code | means |\n|---|---|\n", ""));

    DerivedText.assertPart(PAGE, "exit codes", rows);
  }

  @Test
  void everyReasonIsExplained() {
    assertThat(ROW.matcher(Pages.text(PAGE)).results().map((MatchResult row) -> row.group(1)))
        .containsExactlyElementsOf(Arrays.stream(Reason.values()).map(Reason::name).toList());
  }
}
