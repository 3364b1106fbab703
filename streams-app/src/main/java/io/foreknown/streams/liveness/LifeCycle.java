package io.foreknown.streams.liveness;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Says in a line what becomes of an instance: what it is assigned, what it restores and for how
 * long, that it works, that it has stopped. Called by several threads.
 */
public final class LifeCycle implements StateRestoreListener {
  private static final double MILLIS = 1_000.0;

  private final Consumer<String> lines;
  private final Supplier<Duration> uptime;
  private int partitions;
  private long records;
  private Duration begun = Duration.ZERO;

  /**
   * Begins with nothing to restore.
   *
   * @param uptime a clock that no one sets
   */
  public LifeCycle(Consumer<String> lines, Supplier<Duration> uptime) {
    this.lines = lines;
    this.uptime = uptime;
  }

  /** Says what a change of state means; of those that pass by in a moment nothing. */
  public void changed(State now, State before, Supplier<Share> share) {
    if (now == State.REBALANCING) {
      lines.accept("waits for its share of the work");
    } else if (now == State.RUNNING) {
      restored();
      lines.accept("works on %s".formatted(share.get().words()));
    } else if (now == State.PENDING_SHUTDOWN) {
      lines.accept("stops");
    } else if (now == State.NOT_RUNNING) {
      lines.accept("stopped");
    } else if (now == State.ERROR && before != State.ERROR) {
      lines.accept("has failed");
    }
  }

  /**
   * What an instance has to do.
   *
   * @param active tasks that it works on
   * @param standby tasks of which it keeps a copy of the state
   */
  public record Share(int active, int standby) {
    String words() {
      String tasks = active == 1 ? "1 task" : active + " tasks";
      return standby == 0 ? tasks : "%s, and keeps the state of %d more".formatted(tasks, standby);
    }
  }

  /** Stores are restored task by task: the first one begins what ends when all is at work. */
  @Override
  public synchronized void onRestoreStart(
      TopicPartition partition, String store, long from, long to) {
    if (partitions == 0) {
      begun = uptime.get();
      lines.accept("restores its state");
    }
    partitions++;
  }

  @Override
  public synchronized void onBatchRestored(
      TopicPartition partition, String store, long end, long number) {
    records += number;
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long all) {
    // Another one may follow.
  }

  private synchronized void restored() {
    if (partitions > 0) {
      lines.accept(
          String.format(
              Locale.ROOT,
              "restored its state in %.1f s: %d partitions, %d records",
              uptime.get().minus(begun).toMillis() / MILLIS,
              partitions,
              records));
      partitions = 0;
      records = 0;
    }
  }
}
