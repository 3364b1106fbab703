package io.foreknown.benchmarks;

import io.foreknown.benchmarks.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** The pure core by itself. */
@Command(
    name = "core",
    description = "Nanoseconds per call of rules, folds and codecs; takes what JMH takes as well.",
    footer = {
      "  benchmarks/run core                        all of them",
      "  benchmarks/run core -f 1 -w 1 -r 1 Rules Codec"
    })
final class CoreCommand implements Callable<Integer> {
  private static final TimeValue ROUND = TimeValue.seconds(2);

  @Mixin private final Report report = new Report();

  @Unmatched private final List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(given)
            .forks(given.getForkCount().orElse(2))
            .warmupTime(given.getWarmupTime().orElse(ROUND))
            .measurementTime(given.getMeasurementTime().orElse(ROUND))
            .resultFormat(ResultFormatType.JSON)
            .result(report.file().toString());
    new Runner(options.build()).run();
    return 0;
  }
}
