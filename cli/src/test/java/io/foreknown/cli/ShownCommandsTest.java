package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that our pages show are such that the program takes them. */
class ShownCommandsTest {
  private static final Pattern SHELL = Pattern.compile("(?ms)^```(?:sh|bash|console)?\n(.*?)^```");
  private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?(?:\\./)?foreknown +(.*)$");

  /** Where the shell stops reading arguments. */
  private static final Pattern END = Pattern.compile("\\s+(?:[|>&#;]|2>).*$");

  static List<String> shown() {
    return Pages.all().stream().map(Pages::text).flatMap(ShownCommandsTest::commands).toList();
  }

  private static Stream<String> commands(String page) {
    return SHELL
        .matcher(page)
        .results()
        .map(block -> block.group(1).replaceAll("\\\\\n\\s*", ""))
        .flatMap(block -> COMMAND.matcher(block).results())
        .map((MatchResult line) -> END.matcher(line.group(1)).replaceFirst(""));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void shownCommandsAreTaken(String command) {
    assertThatCode(() -> Main.commandLine().parseArgs(command.trim().split("\\s+")))
        .doesNotThrowAnyException();
  }

  @Test
  void commandsAreFoundInBlocksOfCommandsOnly() {
    String page =
        """
        foreknown demo
        ```sh
        ./foreknown tail matches \\
          --from-beginning | jq .id   # all
        ls
        foreknown demo > file
        ```
        ```json
        foreknown stack
        ```
        """;

    assertThat(commands(page)).containsExactly("tail matches --from-beginning", "demo");
  }
}
