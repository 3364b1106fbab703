package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.JavaProcess;
import io.foreknown.benchmarks.profile.Flight;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Trial;
import io.foreknown.benchmarks.trial.TrialMain;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A broker with workloads on it, and one process after the other that works them off. */
final class Bench implements AutoCloseable {
  static final String WARM = "warm";

  private final Cluster.Own own;
  private final RunOptions options;
  private int trials;

  /** Starts the broker, with the claims that every process warms up on; so many of statements. */
  Bench(RunOptions options, double statements)
      throws ExecutionException, InterruptedException, IOException {
    this.own = options.startCluster();
    this.options = options;
    load(WARM, new Workload(Recipe.of(options.warmUp()).withStatements(statements)).claims());
  }

  /** Puts claims on topics under a prefix, which are created. */
  ClaimTopics load(String prefix, Stream<Claim> claims)
      throws ExecutionException, InterruptedException, IOException {
    ClaimTopics topics =
        new ClaimTopics(own.cluster(), new TopicSettings(prefix, options.partitions(), (short) 1));
    topics.create(
        Arrays.stream(Candidate.values())
            .filter(candidate -> !candidate.isOurs())
            .map(Candidate::output)
            .toList());
    System.out.printf("%s: %,d bytes of claims%n", prefix, topics.publish(claims));
    return topics;
  }

  /** A trial of one candidate on the claims under a prefix. */
  Trial trial(Candidate candidate, String prefix, long commitMillis, Recipe recipe)
      throws IOException {
    Path profile = options.profile() ? Files.createTempFile(candidate.word(), ".jfr") : null;
    return new Trial(
        own.cluster(),
        candidate,
        WARM,
        prefix,
        recipe.claims(),
        recipe.stock(),
        options.partitions(),
        options.threads(),
        commitMillis,
        "t" + trials++ + "-" + candidate.word(),
        profile == null ? null : profile.toString());
  }

  /** In a process of its own. */
  JavaProcess start(Class<?> main, Trial trial) {
    // As ./foreknown serve is started; memory that is touched for the first time costs nothing that
    // belongs to a claim.
    List<String> jvm = new ArrayList<>(options.jvm());
    jvm.add("-Xms" + options.heap());
    jvm.add("-Xmx" + options.heap());
    jvm.add("-XX:+UseTransparentHugePages");
    jvm.add("-XX:+AlwaysPreTouch");
    return JavaProcess.start(jvm, main, List.of(trial.text()));
  }

  /** What all the claims there cost. */
  Measured measure(Trial trial) throws IOException {
    try (JavaProcess process = start(TrialMain.class, trial)) {
      return measured(trial, process);
    }
  }

  /** What these claims cost, once the stock that is there is worked off. */
  Measured measureAfterStock(Trial trial, ClaimTopics topics, Stream<Claim> claims)
      throws IOException {
    try (JavaProcess process = start(TrialMain.class, trial)) {
      process.answer(TrialMain.STOCKED);
      topics.publish(claims);
      process.send("GO");
      return measured(trial, process);
    }
  }

  private static Measured measured(Trial trial, JavaProcess process) throws IOException {
    Measured measured = Measured.read(process.answer(TrialMain.DONE));
    System.out.printf(
        "%-18s %-14s %5d ms %,10.0f claims/s  client %6.1f us  broker %5.1f us  %,d outputs, %,d standing%n",
        trial.candidate().word(),
        trial.measured(),
        trial.commitMillis(),
        measured.rate(),
        measured.clientPerClaim(),
        measured.brokerPerClaim(),
        measured.outputs(),
        measured.standing());
    System.out.print(measured.traffic().table(trial.stock() + trial.claims()));
    String profile = trial.profile();
    if (profile != null) {
      System.out.print(Flight.summary(Path.of(profile)));
      System.out.println("recording: " + profile);
    }
    return measured;
  }

  @Override
  public void close() {
    own.close();
  }
}
