package io.foreknown.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** One command for all benchmarks. */
@Command(
    name = "benchmarks/run",
    description = "Measures what the pipeline costs, on this machine, now.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PipelineCommand.class,
      GrowthCommand.class,
      LatencyCommand.class,
      ReplayCommand.class,
      DeskCommand.class,
      StartCommand.class,
      PublishCommand.class,
      DashboardCommand.class,
      CoreCommand.class,
      DrillCommand.class
    })
public final class Main {
  /** Exits with 0 when done, 1 when it failed, 2 when it was used wrongly. */
  public static void main(String[] arguments) {
    CommandLine all = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    for (CommandLine each : all.getSubcommands().values()) {
      each.getCommandSpec().mixinStandardHelpOptions(true);
      each.getCommandSpec()
          .usageMessage()
          .sortOptions(false)
          .showDefaultValues(true)
          .footerHeading("%nExamples:%n");
    }
    System.exit(all.execute(arguments));
  }
}
