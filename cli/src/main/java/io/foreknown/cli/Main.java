package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.stack.StackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program and its list of commands. */
@Command(
    name = "foreknown",
    description =
        "Who was warned of what, how long before it happened, and who now says otherwise?",
    mixinStandardHelpOptions = true,
    version = "foreknown 0.1.0",
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      StackCommand.class,
      TopicsCommand.class,
      ConvertCommand.class,
      PublishCommand.class,
      IntakeCommand.class,
      ServeCommand.class,
      DashboardCommand.class,
      ReplayCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      PurgeCommand.class,
      TailCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  foreknown demo                        tells the Crocus case on a local Kafka",
      "  foreknown publish claims.ndjson       sends claims to the running local stack",
      "  foreknown tail matches                shows matches as they come",
      "",
      "Without --bootstrap-servers a command uses the local stack: the one that runs, or its own.",
      "Exit codes: 0 done, 1 failed, 2 wrong use, 3 no memory left."
    })
public final class Main implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  @Spec private CommandSpec spec;

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    int code = commandLine().setExecutionStrategy(NativeLibraries::around).execute(args);
    System.out.flush();
    System.exit(code);
  }

  /** The program with all its commands, for who runs one in a process of his own. */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((error, command, result) -> report(error, command))
        .setParameterExceptionHandler((error, args) -> misuse(error));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is expected");
  }

  private static int misuse(ParameterException error) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("foreknown: " + TerminalText.of(String.valueOf(error.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(error, command.getErr())) {
      command.getErr().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return CommandLine.ExitCode.USAGE;
  }

  private static int report(Exception error, CommandLine command) {
    LOG.debug("the command failed", error);
    command.getErr().println("foreknown: " + TerminalText.of(Causes.line(error)));
    return error instanceof InvalidValueException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /** What is shown of an error. */
  private static final class Causes {
    private Causes() {}

    /** Our own messages as they are; of others the whole chain, each cause once. */
    static String line(Throwable error) {
      if (error instanceof CommandException
          || error instanceof StackException
          || error instanceof InvalidValueException) {
        return String.valueOf(error.getMessage());
      }
      StringBuilder line = new StringBuilder(words(error));
      for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
        if (line.indexOf(words(cause)) < 0) {
          line.append(": ").append(words(cause));
        }
      }
      return line.toString().replaceAll("\\s+", " ");
    }

    private static String words(Throwable error) {
      return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }
  }
}
