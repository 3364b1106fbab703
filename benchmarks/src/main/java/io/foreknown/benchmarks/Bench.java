package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.JavaProcess;
import io.foreknown.benchmarks.profile.Flight;
import io.foreknown.benchmarks.report.Series;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Trial;
import io.foreknown.benchmarks.trial.TrialMain;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A broker with workloads on it, and one process after the other that works them off. */
final class Bench {
  private final Cluster cluster;
  private final RunOptions options;
  private int trials;

  Bench(Cluster cluster, RunOptions options) {
    this.cluster = cluster;
    this.options = options;
  }

  /** Puts a workload on topics under a prefix. */
  void load(String prefix, Recipe recipe)
      throws ExecutionException, InterruptedException, IOException {
    ClaimTopics topics =
        new ClaimTopics(cluster, new TopicSettings(prefix, options.partitions(), (short) 1));
    topics.create(
        Arrays.stream(Candidate.values())
            .filter(candidate -> !candidate.isOurs())
            .map(Candidate::output)
            .toList());
    long bytes = topics.publish(new Workload(recipe).claims());
    System.out.printf(
        "%s: %,d claims, %d bytes each%n", prefix, recipe.claims(), bytes / recipe.claims());
  }

  /** All candidates in turn, and that as often as asked, so that what disturbs disturbs all. */
  List<Series> interleaved(List<Candidate> candidates, List<Long> commits, int repeats, long claims)
      throws IOException {
    List<Series> empty = new ArrayList<>();
    for (long commit : commits) {
      candidates.forEach(candidate -> empty.add(new Series(candidate, commit, List.of())));
    }
    List<Series> series = empty;
    for (int repeat = 0; repeat < repeats; repeat++) {
      List<Series> more = new ArrayList<>();
      for (Series of : series) {
        more.add(of.and(measure(of.candidate(), of.commitMillis(), claims)));
      }
      series = more;
    }
    return series;
  }

  private Measured measure(Candidate candidate, long commit, long claims) throws IOException {
    Path profile = options.profile() ? Files.createTempFile(candidate.word(), ".jfr") : null;
    Trial trial =
        new Trial(
            cluster,
            candidate,
            "warm",
            "main",
            claims,
            options.partitions(),
            options.threads(),
            commit,
            "t" + trials++ + "-" + candidate.word(),
            profile == null ? null : profile.toString());
    Measured measured = measure(trial);
    System.out.printf(
        "%-18s %5d ms %,10.0f claims/s  client %6.1f us  broker %5.1f us  %,d outputs, %,d standing%n",
        candidate.word(),
        commit,
        measured.rate(),
        measured.clientPerClaim(),
        measured.brokerPerClaim(),
        measured.outputs(),
        measured.standing());
    if (profile != null) {
      System.out.print(Flight.summary(profile));
      System.out.println("recording: " + profile);
    }
    return measured;
  }

  private Measured measure(Trial trial) {
    List<String> jvm = List.of("-Xms" + options.heap(), "-Xmx" + options.heap());
    try (JavaProcess process = JavaProcess.start(jvm, TrialMain.class, List.of(trial.text()))) {
      return Measured.read(process.answer(TrialMain.DONE));
    }
  }
}
