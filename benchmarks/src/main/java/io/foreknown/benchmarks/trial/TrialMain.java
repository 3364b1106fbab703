package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.candidate.Job;
import io.foreknown.benchmarks.candidate.Running;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import io.foreknown.benchmarks.cluster.Traffic;
import io.foreknown.benchmarks.cluster.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.utils.Utils;

/** Measures what it is asked to, and answers in one line. */
public final class TrialMain {
  /** The stock is worked off: the claims may follow, and then any line on standard input. */
  public static final String STOCKED = "STOCKED";

  /** Followed by what was measured. */
  public static final String DONE = "DONE ";

  private static final Duration WARM_UP = Duration.ofSeconds(15);

  private final Trial trial;
  private final Admin admin;

  private TrialMain(Trial trial, Admin admin) {
    this.trial = trial;
    this.admin = admin;
  }

  /** Takes the trial as its only argument. */
  public static void main(String[] arguments)
      throws ExecutionException, InterruptedException, IOException {
    Trial trial = Trial.read(arguments[0]);
    try (Admin admin = trial.cluster().admin()) {
      TrialMain main = new TrialMain(trial, admin);
      main.warmUp();
      System.out.println(DONE + Trial.written(main.measure()));
    }
    // Kafka Streams leaves threads behind that would only end with the process.
    Runtime.getRuntime().halt(0);
  }

  /** Again and again, for cold code is several times slower; a slow candidate need not finish. */
  private void warmUp() throws ExecutionException, InterruptedException, IOException {
    long began = System.nanoTime();
    Duration left = WARM_UP;
    for (int round = 0; left.compareTo(Duration.ZERO) > 0; round++) {
      run(trial.warmUp(), "warm" + round, left);
      left = WARM_UP.minusNanos(System.nanoTime() - began);
    }
  }

  private Measured measure() throws ExecutionException, InterruptedException, IOException {
    String output = trial.topics(trial.measured()).output(trial.candidate().output());
    Written written = Written.from(trial.cluster(), admin, output);
    Spent spent = run(trial.measured(), "run", Duration.ofHours(2));
    return Measured.of(trial.claims(), spent.cost(), spent.traffic(), outputs(written));
  }

  /** What one run has taken of the machine and put on its own topics. */
  private record Spent(Cost cost, Traffic traffic) {}

  private Outputs outputs(Written written) throws ExecutionException, InterruptedException {
    return trial.candidate().isOurs()
        ? Outputs.ofMatches(written, admin, trial.cluster())
        : Outputs.counted(written, admin);
  }

  /** From the moment it has its partitions to the proven end, or the bound. */
  private Spent run(String prefix, String step, Duration bound)
      throws ExecutionException, InterruptedException, IOException {
    ClaimTopics topics = trial.topics(prefix);
    String application = trial.id() + "-" + step;
    Path state = Files.createTempDirectory("foreknown-benchmark-");
    Job job =
        new Job(
            topics, application, state, Duration.ofMillis(trial.commitMillis()), trial.threads());
    try (Running running = trial.candidate().start(job)) {
      running.running().get();
      TopicBacklog topicBacklog =
          new TopicBacklog(admin, application, topics.inputs(), IsolationLevel.READ_UNCOMMITTED);
      if (trial.stock() > 0 && prefix.equals(trial.measured())) {
        topicBacklog.await(running.failure(), bound);
        System.out.println(STOCKED);
        awaitClaims();
      }
      Cost before = Cost.soFar(trial.cluster());
      topicBacklog.await(running.failure(), bound);
      Cost cost = Cost.soFar(trial.cluster()).since(before);
      return new Spent(cost, Traffic.of(admin, application));
    } finally {
      Utils.delete(state.toFile());
      removeInternalTopics(application);
    }
  }

  private static void awaitClaims() throws IOException {
    if (System.in.read() < 0) {
      throw new IllegalStateException("the benchmark ended before its trial did");
    }
  }

  private void removeInternalTopics(String application)
      throws ExecutionException, InterruptedException {
    List<String> internal =
        admin.listTopics().names().get().stream()
            .filter(topic -> topic.startsWith(application + "-"))
            .toList();
    admin.deleteTopics(internal).all().get();
  }
}
