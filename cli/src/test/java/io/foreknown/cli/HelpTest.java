package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the program says of itself, and of arguments that it does not understand. */
class HelpTest {
  private static final String PROGRAM = "./foreknown";

  static List<CommandLine> commands() {
    return below(Main.commandLine()).toList();
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  private static String help(int columns, CommandLine command) {
    HelpLayout.of(columns).apply(command);
    return command.getUsageMessage();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 160})
  void helpIsAsWideAsTheTerminal(int columns) {
    assertThat(commands())
        .allSatisfy(
            command ->
                assertThat(help(columns, command).lines())
                    .as(command.getCommandName())
                    .allMatch(line -> line.length() <= columns));
    assertThat(help(columns, Main.commandLine()).lines())
        .anyMatch(line -> line.length() > columns - 20);
  }

  @Test
  void narrowerAndWiderTerminalsAreNotFollowed() {
    CommandLine program = Main.commandLine();
    assertThat(help(20, program)).isEqualTo(help(60, program));
    assertThat(help(500, program)).isEqualTo(help(160, program));
  }

  @Test
  void optionsAreDescribedInOneParagraphEach() {
    assertThat(commands())
        .flatExtracting(command -> command.getCommandSpec().args())
        .allSatisfy(
            option ->
                assertThat(option.description())
                    .as(option.paramLabel())
                    .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void everyCommandHasExamples() {
    assertThat(commands())
        .filteredOn(command -> !(command.getCommand() instanceof CommandLine.HelpCommand))
        .allSatisfy(command -> assertThat(command.getUsageMessage()).contains("Examples:"));
  }

  @Test
  void everyCommandListsItsExitCodes() {
    assertThat(commands())
        .allSatisfy(command -> assertThat(command.getUsageMessage()).contains("Exit codes:"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 160})
  void theListOfCommandsCutsNothingOff(int columns) {
    String list =
        help(columns, Main.commandLine())
            .replaceAll("(?s).*Commands:\n", "")
            .replaceAll("(?s)\nExit codes.*", "\n");
    List<String> entries = List.of(list.replaceAll("\n {4,}", " ").split("\n"));

    assertThat(entries)
        .hasSameSizeAs(Main.commandLine().getSubcommands().keySet())
        .allMatch(entry -> entry.matches(" {2}\\w+ +\\S.*\\."));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theProgramIsNamedAsItIsTyped(CommandLine command) {
    assertThat(command.getUsageMessage()).contains("Usage: " + PROGRAM);
  }

  @Test
  void helpIsACommandToo() {
    assertThat(said("help", "tail")).isEqualTo(said("tail", "--help"));
    assertThat(said("help")).isEqualTo(said("--help"));
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    assertThat(said("completion"))
        .contains("complete -F _complete_foreknown -o default foreknown")
        .contains("bashcompinit")
        .contains("replay", "--engine", "--from-beginning");
  }

  @Test
  void whatIsMisspeltIsNamedWithWhatWasProbablyMeant() {
    assertThat(said("demoo"))
        .isEqualTo("foreknown: there is no command 'demoo'\nDid you mean ./foreknown demo?\n");
    assertThat(said("topics", "creat"))
        .isEqualTo(
            "foreknown: there is no command 'creat'\nDid you mean ./foreknown topics create?\n");
    assertThat(said("pubish"))
        .isEqualTo("foreknown: there is no command 'pubish'\nDid you mean ./foreknown publish?\n");
    assertThat(said("help", "tial"))
        .isEqualTo("foreknown: there is no command 'tial'\nTry './foreknown --help'.\n");
    assertThat(said("tail", "matches", "--from-begining"))
        .isEqualTo(
            "foreknown: Unknown option: '--from-begining'\nDid you mean --from-beginning?\n");
  }

  @Test
  void anOptionThatIsMissingMayBeMisspelt() {
    assertThat(said("export", "--outt", "x"))
        .isEqualTo("foreknown: Unknown option: '--outt'\nDid you mean --out?\n");
    assertThat(said("export"))
        .isEqualTo(
            "foreknown: Missing required option: '--out=DIR'\nTry './foreknown export --help'.\n");
  }

  private static String said(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
    return said.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void examplesAreCommandsThatTheProgramTakes() {
    assertThat(commands().stream().flatMap(HelpTest::examples))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            example ->
                assertThatCode(() -> Main.commandLine().parseArgs(example.split(" +")))
                    .as(example)
                    .doesNotThrowAnyException());
  }

  private static Stream<String> examples(CommandLine command) {
    return Stream.of(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith("  " + PROGRAM))
        .map(line -> line.strip().split(" {2,}| [|>2] ", 2)[0])
        .map(line -> line.substring(PROGRAM.length()).strip().replaceAll("'[^']*'", "quoted"));
  }
}
