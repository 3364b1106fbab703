package io.foreknown.cli;

import io.foreknown.domain.problem.Spelling;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of arguments that make no sense, with what was probably meant. */
final class Misuse {
  private Misuse() {}

  /** Says it; returns the exit code. */
  static int report(ParameterException error, String[] args) {
    ParameterException cause = cause(error, args);
    CommandLine command = cause.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("foreknown: " + TerminalText.of(message(cause)));
    List<String> meant = meant(cause);
    if (meant.isEmpty()) {
      err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    } else {
      err.printf("Did you mean %s?%n", String.join(" or ", meant));
    }
    return CommandLine.ExitCode.USAGE;
  }

  /** An option that is missing may be there, misspelt; what 'help' does not know is a command. */
  private static ParameterException cause(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    if (error instanceof MissingParameterException) {
      return unknownOption(command, args)
          .<ParameterException>map(one -> unmatched(command, one))
          .orElse(error);
    }
    boolean isOfHelp = args.length == 2 && args[0].equals("help");
    return isOfHelp ? unmatched(command, args[1]) : error;
  }

  private static UnmatchedArgumentException unmatched(CommandLine command, String argument) {
    return new UnmatchedArgumentException(command, List.of(argument));
  }

  /** Options by their names, commands as they are typed. */
  private static List<String> meant(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched)) {
      return List.of();
    }
    CommandLine at = error.getCommandLine();
    if (unmatched.isUnknownOption() || at.getSubcommands().isEmpty()) {
      return unmatched.getSuggestions();
    }
    String near = Spelling.nearest(unmatched.getUnmatched().get(0), at.getSubcommands().keySet());
    return near == null ? List.of() : List.of(at.getCommandSpec().qualifiedName() + " " + near);
  }

  private static Optional<String> unknownOption(CommandLine command, String[] args) {
    return Arrays.stream(args)
        .takeWhile(argument -> !argument.equals("--"))
        .filter(argument -> argument.startsWith("--"))
        .map(argument -> argument.split("=", 2)[0])
        .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
        .findFirst();
  }

  private static String message(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched
        && !error.getCommandLine().getSubcommands().isEmpty()
        && !unmatched.isUnknownOption()) {
      return "there is no command '%s'".formatted(unmatched.getUnmatched().get(0));
    }
    return String.valueOf(error.getMessage());
  }
}
