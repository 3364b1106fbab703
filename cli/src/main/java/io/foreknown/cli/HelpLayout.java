package io.foreknown.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How the help of all commands is set: as wide as the terminal, with nothing cut off. */
final class HelpLayout {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;

  /** In a pipe nobody knows. */
  private static final int USUAL = 80;

  private final int width;

  private HelpLayout(int width) {
    this.width = width;
  }

  /** For a terminal of so many columns, as the launcher has found it. */
  static HelpLayout ofTerminal() {
    return of(Integer.getInteger("foreknown.columns", USUAL));
  }

  /** For so many columns. */
  static HelpLayout of(int columns) {
    return new HelpLayout(Math.max(NARROWEST, Math.min(WIDEST, columns)));
  }

  /** Sets the help of a command and of all below it. */
  void apply(CommandLine command) {
    command.setUsageHelpWidth(width);
    set(command);
  }

  private void set(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    UsageMessageSpec usage = spec.usageMessage();
    if (spec.userObject() instanceof HelpCommand) {
      command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_HEADER, help -> "");
      usage.description("Shows the help of a command.");
    }
    // Paragraphs find their lines by the width alone.
    usage.description(String.join(" ", usage.description()));
    if (usage.exitCodeList().isEmpty()) {
      usage.exitCodeListHeading("%nExit codes:%n");
      usage.exitCodeList(exitCodes());
    }
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this::commands);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, this::footer);
    command.getSubcommands().values().forEach(this::set);
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "failed; also where all that was read is rejected, or more than is allowed");
    codes.put("2", "wrong use");
    codes.put("3", "no memory left");
    codes.put("130", "ended by Ctrl-C; 143 by another request to end");
    return codes;
  }

  /** Each command with the first sentence of what it does. */
  private String commands(Help help) {
    Map<String, String> rows = new LinkedHashMap<>();
    help.subcommands()
        .forEach(
            (name, command) ->
                rows.put(
                    name,
                    firstSentence(
                        String.join(" ", command.commandSpec().usageMessage().description()))));
    return rows.isEmpty() ? "" : help.createTextTable(rows).toString();
  }

  private static String firstSentence(String description) {
    int end = description.indexOf(". ");
    return end < 0 ? description : description.substring(0, end + 1);
  }

  private String footer(Help help) {
    List<String> lines = List.of(help.commandSpec().usageMessage().footer());
    return lines.stream()
        .flatMap(line -> ExampleLines.fit(line, width).stream())
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }
}
