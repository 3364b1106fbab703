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
  private int open;
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

  @Override
  public synchronized void onRestoreStart(
      TopicPartition partition, String store, long from, long to) {
    if (open == 0) {
      begun = uptime.get();
      partitions = 0;
      records = 0;
      lines.accept("restores its state");
    }
    open++;
    partitions++;
  }

  @Override
  public synchronized void onBatchRestored(
      TopicPartition partition, String store, long end, long number) {
    records += number;
  }

  @Override
  public synchronized void onRestoreEnd(TopicPartition partition, String store, long all) {
    ended();
  }

  @Override
  public synchronized void onRestoreSuspended(
      TopicPartition partition, String store, long restored) {
    ended();
  }

  /** When the last one that was open ends, one line says how long all of it took. */
  private void ended() {
    open = Math.max(0, open - 1);
    if (open == 0 && partitions > 0) {
      lines.accept(
          String.format(
              Locale.ROOT,
              "restored %d partitions of state, %d records, in %.1f s",
              partitions,
              records,
              uptime.get().minus(begun).toMillis() / MILLIS));
      partitions = 0;
    }
  }
}
