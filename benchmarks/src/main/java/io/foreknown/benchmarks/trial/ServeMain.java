package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.candidate.Job;
import io.foreknown.benchmarks.candidate.Running;
import io.foreknown.benchmarks.cluster.JavaProcess;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/** Runs a candidate on topics that others write to and read, until the process is asked to end. */
public final class ServeMain {
  /** Said once the candidate has its partitions. */
  public static final String READY = "READY";

  private ServeMain() {}

  /** Takes the trial as its only argument. */
  public static void main(String[] arguments) throws Exception {
    JavaProcess.endWithParent();
    Trial trial = Trial.read(arguments[0]);
    try (Admin admin = trial.cluster().admin()) {
      new TrialMain(trial, admin).warmUp();
    }
    Job job =
        new Job(
            trial.topics(trial.measured()),
            trial.id(),
            Files.createTempDirectory("foreknown-benchmark-"),
            Duration.ofMillis(trial.commitMillis()),
            trial.threads());
    Running running = trial.candidate().start(job);
    running.running().get();
    System.out.println(READY);
    Throwable cause = running.failure().get();
    throw new IllegalStateException("the candidate stopped by itself", cause);
  }
}
