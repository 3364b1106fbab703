package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import io.foreknown.stack.DaemonTimer;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.liveness.Stall;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second whether an instance of the topology works: the ready file follows, and one
 * that has stood still for too long fails, so that whoever watches over it starts it again.
 */
final class InstanceWatch implements AutoCloseable {
  /**
   * Longer than a member of a group may wait for another one that hangs, which is the five minutes
   * of max.poll.interval.ms: else one that hangs would end all.
   */
  static final Duration STUCK_AFTER = Duration.ofMinutes(10);

  private static final long LOOK_SECONDS = 1;

  private final Pipeline pipeline;
  private final ReadyFile ready;
  private final Duration stuckAfter;
  private final Console console;
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private final ScheduledExecutorService thread = DaemonTimer.named("instance-watch");
  private String trouble = "";

  private InstanceWatch(Pipeline pipeline, ReadyFile ready, Duration stuckAfter, Console console) {
    this.pipeline = pipeline;
    this.ready = ready;
    this.stuckAfter = stuckAfter;
    this.console = console;
  }

  /** Begins to look. */
  static InstanceWatch start(
      Pipeline pipeline, ReadyFile ready, Duration stuckAfter, Console console) {
    InstanceWatch watch = new InstanceWatch(pipeline, ready, stuckAfter, console);
    var unused =
        watch.thread.scheduleWithFixedDelay(
            watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  /** Does something once the instance works and its ready file is there. */
  void onReady(Runnable action) {
    var unused = pipeline.running().thenRunAsync(this::look, thread).thenRun(action);
  }

  /** Completes when the instance has stood still for too long. */
  CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  private void look() {
    try {
      follow();
      pipeline
          .look()
          .filter(stall -> stall.lasted().compareTo(stuckAfter) > 0)
          .ifPresent(stall -> failure.complete(stuck(stall)));
    } catch (RuntimeException e) {
      failure.complete(e);
    }
  }

  private void follow() {
    try {
      ready.follow(pipeline.isRunning());
      trouble = "";
    } catch (CommandException e) {
      say(String.valueOf(e.getMessage()));
    }
  }

  /** Once, however often the same is tried again. */
  private void say(String message) {
    if (!message.equals(trouble)) {
      console.note("foreknown: %s", message);
      trouble = message;
    }
  }

  private static CommandException stuck(Stall stall) {
    return new CommandException(
        "this instance has not worked since %s: %s; it ends, so that it can be started again"
            .formatted(
                Instant.now().minus(stall.lasted()).truncatedTo(ChronoUnit.SECONDS), stall.what()));
  }

  /** The file goes first: an instance that ends takes its time. */
  @Override
  public void close() {
    thread.shutdownNow();
    ready.close();
  }
}
