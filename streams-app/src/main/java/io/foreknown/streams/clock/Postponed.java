package io.foreknown.streams.clock;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Work of a task that is done once, some time after it was first asked for. Kafka Streams commits
 * after every punctuation, so one that comes round by itself costs a transaction each time, though
 * nothing came.
 */
public final class Postponed {
  private final ProcessorContext<?, ?> context;
  private final Duration by;
  private final Runnable work;
  private @Nullable Cancellable scheduled;

  /** Nothing is scheduled yet. */
  public Postponed(ProcessorContext<?, ?> context, Duration by, Runnable work) {
    this.context = context;
    this.by = by;
    this.work = work;
  }

  /** Has the work done by the wall clock; to ask again before it is done changes nothing. */
  public void ask() {
    if (scheduled == null) {
      scheduled = context.schedule(by, PunctuationType.WALL_CLOCK_TIME, now -> run());
    }
  }

  /** Work that fails comes round again. */
  private void run() {
    work.run();
    if (scheduled != null) {
      scheduled.cancel();
      scheduled = null;
    }
  }
}
