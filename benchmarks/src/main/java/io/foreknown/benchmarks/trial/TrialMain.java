package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.candidate.Job;
import io.foreknown.benchmarks.candidate.Running;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.benchmarks.cluster.Temporary;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

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
    Trial trial = Trial.read(arguments[0], Trial.class);
    try (Admin admin = trial.cluster().admin()) {
      TrialMain main = new TrialMain(trial, admin);
      main.warmUp();
      System.out.println(DONE + Trial.text(main.measure()));
    }
    // Kafka Streams leaves threads behind that would only end with the process.
    Runtime.getRuntime().halt(0);
  }

  /** Again and again, for cold code is several times slower; a slow candidate need not finish. */
  private void warmUp() throws ExecutionException, InterruptedException, IOException {
    long began = System.nanoTime();
    Duration left = WARM_UP;
    for (int round = 0; left.compareTo(Duration.ZERO) > 0; round++) {
      var unused = run(Trial.WARM_UP, "warm" + round, left);
      left = WARM_UP.minusNanos(System.nanoTime() - began);
    }
  }

  private Measured measure() throws ExecutionException, InterruptedException, IOException {
    Map<TopicPartition, Long> from = TopicBacklog.ends(admin, List.of(trial.output()));
    Spent spent = run(trial.prefix(), "run", Duration.ofHours(2));
    Outputs outputs = Outputs.since(from, admin, trial);
    return new Measured(
        trial.claims(),
        spent.cost.passed().toMillis() / 1_000.0,
        spent.cost.client().toNanos() / 1_000,
        spent.cost.broker().toNanos() / 1_000,
        outputs.records(),
        outputs.standing(),
        spent.traffic);
  }

  /** What one run has taken of the machine and put on its own topics. */
  private record Spent(Cost cost, SortedMap<String, Double> traffic) {}

  /** From the moment it has its partitions to the proven end, or the bound. */
  private Spent run(String prefix, String step, Duration bound)
      throws ExecutionException, InterruptedException, IOException {
    ClaimTopics topics = trial.topics(prefix);
    String application = trial.id() + "-" + step;
    Duration commit = Duration.ofMillis(trial.commitMillis());
    try (Temporary state = Temporary.directory();
        Running running =
            trial
                .candidate()
                .start(new Job(topics, application, state.path(), commit, trial.threads()))) {
      running.running().get();
      TopicBacklog backlog = new TopicBacklog(admin, application, topics.inputs());
      if (trial.stock() > 0 && prefix.equals(trial.prefix())) {
        backlog.await(running.failure(), bound);
        System.out.println(STOCKED);
        awaitClaims();
      }
      Cost before = Cost.soFar(trial.cluster());
      backlog.await(running.failure(), bound);
      return new Spent(Cost.soFar(trial.cluster()).since(before), traffic(application));
    } finally {
      admin.deleteTopics(TopicBacklog.internal(admin, application).toList()).all().get();
    }
  }

  private static void awaitClaims() throws IOException {
    if (System.in.read() < 0) {
      throw new IllegalStateException("the benchmark ended before its trial did");
    }
  }

  private SortedMap<String, Double> traffic(String application)
      throws ExecutionException, InterruptedException {
    double claims = trial.stock() + trial.claims();
    SortedMap<String, Double> traffic = new TreeMap<>();
    TopicBacklog.ends(admin, TopicBacklog.internal(admin, application).toList())
        .forEach(
            (partition, end) ->
                traffic.merge(
                    partition.topic().substring(application.length() + 1),
                    end / claims,
                    Double::sum));
    return traffic;
  }
}
