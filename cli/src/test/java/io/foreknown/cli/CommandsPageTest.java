package io.foreknown.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of commands is their help. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");
  private static final int COLUMNS = 100;

  @Test
  void pageShowsTheHelpOfEveryCommand() throws IOException {
    CommandLine program = Main.commandLine();
    HelpLayout.of(COLUMNS).apply(program);

    DerivedText.assertPart(PAGE, "commands", below(program).collect(Collectors.joining("\n")));
  }

  private static Stream<String> below(CommandLine command) {
    return Stream.concat(
        Stream.of(section(command)),
        command.getSubcommands().values().stream().flatMap(CommandsPageTest::below));
  }

  private static String section(CommandLine command) {
    return "## %s\n\n```text\n%s```\n"
        .formatted(
            command.getCommandSpec().qualifiedName(),
            command.getUsageMessage(Ansi.OFF).replaceAll("(?m)[ \t]+$", ""));
  }
}
