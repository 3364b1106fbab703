package io.foreknown.benchmarks;

import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.trial.Measured;
import io.foreknown.benchmarks.trial.Trial;
import io.foreknown.benchmarks.trial.TrialMain;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.cli.Main;
import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A broker with workloads on it, and one process after the other that works them off. */
final class Bench implements AutoCloseable {
  private final Cluster.Own own;
  private final RunOptions options;
  private int trials;

  /** Starts the broker, with the claims that every process warms up on; so many of statements. */
  Bench(RunOptions options, double statements)
      throws ExecutionException, InterruptedException, IOException {
    this(options, new Workload(Recipe.of(options.warmUp).withStatements(statements)).claims());
  }

  /** The same, with the claims that every process warms up on. */
  Bench(RunOptions options, Stream<Claim> warmUp)
      throws ExecutionException, InterruptedException, IOException {
    this.options = options;
    this.own = new Cluster.Own(options.brokerHeap);
    load(Trial.WARM_UP, warmUp);
  }

  /** Puts claims on topics under a prefix, which are created. */
  ClaimTopics load(String prefix, Stream<Claim> claims)
      throws ExecutionException, InterruptedException, IOException {
    ClaimTopics topics =
        new ClaimTopics(own.cluster(), new TopicSettings(prefix, options.partitions, (short) 1));
    topics.create(Candidate.PASS.output(), Candidate.NAIVE.output());
    System.out.printf("%s: %,d bytes of claims%n", prefix, topics.publish(claims));
    return topics;
  }

  /** What the claims under a prefix cost one candidate. */
  Measured measure(Candidate candidate, String prefix, long commitMillis, Recipe recipe) {
    return measure(candidate, prefix, commitMillis, recipe.withStock(0), () -> {});
  }

  /** What these claims cost the whole topology, once the stock under the prefix is worked off. */
  Measured measureAfterStock(ClaimTopics topics, long commitMillis, Recipe recipe) {
    Runnable afterStock = () -> topics.publish(new Workload(recipe).claims());
    return measure(Candidate.FULL, topics.settings().prefix(), commitMillis, recipe, afterStock);
  }

  private Measured measure(
      Candidate candidate, String prefix, long commitMillis, Recipe recipe, Runnable afterStock) {
    Trial trial =
        new Trial(
            own.cluster(),
            candidate,
            prefix,
            recipe.claims(),
            recipe.stock(),
            options.partitions,
            options.threads,
            commitMillis,
            "t" + trials++ + "-" + candidate.word());
    List<String> command =
        Child.java(options.serving(), TrialMain.class.getName(), Trial.text(trial));
    try (Child process = new Child(trial.id(), command, own.directory()).start()) {
      if (recipe.stock() > 0) {
        var unused = process.answer(TrialMain.STOCKED);
        afterStock.run();
        process.send("GO");
      }
      Measured measured = Trial.read(process.answer(TrialMain.DONE), Measured.class);
      System.out.printf("%-20s %-14s %5d ms %s", candidate.word(), prefix, commitMillis, measured);
      return measured;
    }
  }

  /** Starts an instance of {@code serve}, and returns when it is at work. */
  Child serve(TopicSettings topics, Duration commit) {
    Path ready = own.directory().resolve("ready");
    List<String> command =
        Child.java(
            options.serving(),
            Main.class.getName(),
            "serve",
            "--bootstrap-servers=" + own.cluster().bootstrapServers(),
            "--schema-registry=" + own.cluster().registryUrl(),
            "--prefix=" + topics.prefix(),
            "--partitions=" + topics.partitions(),
            "--replication=" + topics.replication(),
            "--threads=" + options.threads,
            "--commit-interval=" + commit,
            "--data-dir=" + own.directory().resolve("data"),
            "--ready-file=" + ready);
    Child serve = new Child("serve", command, own.directory()).start();
    serve.awaitFile(ready);
    return serve;
  }

  @Override
  public void close() {
    own.close();
  }
}
