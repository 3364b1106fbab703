package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.replay.Run;
import io.foreknown.operations.rights.Role;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import io.foreknown.streams.clock.ClockMode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * An installation on a running local stack, by its own options; all in the process of the tests.
 */
record Served(Path data, List<String> options) {
  static Served at(Path data, String... options) {
    return new Served(data, List.of(options));
  }

  /** What a command printed. */
  record Done(int exitCode, String out, String err) {}

  /** Runs a command. */
  Done run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options);
    all.addAll(List.of("--data-dir", data.toString()));
    return bare(all.toArray(String[]::new));
  }

  /** Runs a command that knows of no cluster. */
  static Done bare(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = program.execute(arguments);
    return new Done(exitCode, out.toString(), err.toString());
  }

  /** Runs a command that must succeed. */
  String done(String... arguments) {
    Done done = run(arguments);
    assertThat(done.exitCode()).as(done.err() + done.out()).isZero();
    return done.out();
  }

  @Command
  private static final class Options {
    @Mixin private final ClusterOptions options = new ClusterOptions();
  }

  Cluster cluster() {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--data-dir", data.toString()));
    Options parsed = new Options();
    new CommandLine(parsed).parseArgs(all.toArray(String[]::new));
    return Cluster.open(parsed.options.settings());
  }

  /** As {@code serve} has them. */
  static PipelineSettings settings(Cluster cluster, Rules rules) {
    return Run.settings(cluster, cluster.topics(), rules, ClockMode.LIVE, 1);
  }

  /** Serves until everything is worked off, and stops. */
  void settle(Rules rules) {
    try (Cluster cluster = cluster()) {
      cluster.readyTopics(cluster.topics(), Role.SERVE);
      PipelineSettings settings = settings(cluster, rules);
      try (Pipeline pipeline = Pipeline.start(settings)) {
        Run.settle(cluster, settings, pipeline, waiting -> {});
      }
    }
  }
}
