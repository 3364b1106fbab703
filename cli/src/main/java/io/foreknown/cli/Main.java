package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.work.ErrorLine;
import io.foreknown.operations.work.StoppedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program and its list of commands. */
@Command(
    name = Main.NAME,
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
      CheckCommand.class,
      ConvertCommand.class,
      PublishCommand.class,
      ProposeCommand.class,
      DecideCommand.class,
      IntakeCommand.class,
      ServeCommand.class,
      DashboardCommand.class,
      ReplayCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      PurgeCommand.class,
      TailCommand.class,
      RejectionsCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown demo                        runs the Crocus example on a local Kafka",
      "  ./foreknown publish claims.ndjson       sends claims to the running local stack",
      "  ./foreknown tail matches                shows matches as they come",
      "",
      "Without --bootstrap-servers a command uses the local stack: the one that runs, or its own."
    })
public final class Main implements Runnable {
  static final String NAME = "./foreknown";

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** As shells say it of a program that Ctrl-C has ended. */
  private static final int INTERRUPTED = 130;

  @Spec private CommandSpec spec;

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> LOG.warn("the thread {} has failed", thread.getName(), error));
    int code = commandLine().setExecutionStrategy(NativeLibraries::around).execute(args);
    System.out.flush();
    System.exit(code);
  }

  /** The program with all its commands, for who runs one in a process of his own. */
  public static CommandLine commandLine() {
    CommandLine program = new CommandLine(new Main());
    HelpLayout.ofTerminal().apply(program);
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((error, command, result) -> report(error, command))
        .setParameterExceptionHandler(Misuse::report);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is expected");
  }

  private static int report(Exception error, CommandLine command) {
    LOG.debug("the command failed", error);
    String line = FailedRole.line(error, command).orElseGet(() -> ErrorLine.of(error));
    if (LogFormat.chosen() == LogFormat.JSON) {
      LOG.error("{}", line);
    } else {
      command.getErr().println("foreknown: " + TerminalText.of(line));
    }
    if (error instanceof StoppedException) {
      return INTERRUPTED;
    }
    return error instanceof InvalidValueException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
