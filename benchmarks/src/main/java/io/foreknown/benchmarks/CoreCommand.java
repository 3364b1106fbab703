package io.foreknown.benchmarks;

import io.foreknown.benchmarks.report.Report;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pure core by itself. */
@Command(
    name = "core",
    description = "Nanoseconds per call of rules, folds and codecs, with JMH.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run core                        all of them",
      "  benchmarks/run core --seconds 1 --forks 1 MatchRule Router"
    })
final class CoreCommand implements Callable<Integer> {
  @Mixin private final Report report = new Report();

  @Parameters(paramLabel = "REGEX", description = "only those whose name contains it")
  private List<String> only = List.of(".*");

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "processes for each (default: ${DEFAULT-VALUE})")
  private int forks = 2;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "of warm-up, and as many of measuring (default: ${DEFAULT-VALUE})")
  private int rounds = 5;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "that each round takes (default: ${DEFAULT-VALUE})")
  private long seconds = 2;

  @Override
  public Integer call() throws Exception {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(forks)
            .warmupIterations(rounds)
            .measurementIterations(rounds)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementTime(TimeValue.seconds(seconds))
            .resultFormat(ResultFormatType.JSON)
            .result(report.file().toString());
    only.forEach(options::include);
    new Runner(options.build()).run();
    return 0;
  }
}
