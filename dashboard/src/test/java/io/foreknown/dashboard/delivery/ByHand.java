package io.foreknown.dashboard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** An scheduler on a clock that goes only when it is told to. */
public final class ByHand implements Scheduler {
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
  private Instant now;
  private long number;

  /** At this moment. */
  public ByHand(Instant start) {
    this.now = start;
  }

  private record Planned(Instant at, long number, Runnable task) {}

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void run(Runnable task) {
    runAfter(Duration.ZERO, task);
  }

  @Override
  public void runAfter(Duration wait, Runnable task) {
    planned.add(new Planned(now.plus(wait), number++, task));
  }

  /** Lets time go by. */
  public void workOff(Duration time) {
    Instant until = now.plus(time);
    while (!planned.isEmpty() && !planned.peek().at().isAfter(until)) {
      next();
    }
    now = until;
  }

  /** Does so many things, whenever they are due. */
  public void steps(int most) {
    for (int done = 0; done < most && !planned.isEmpty(); done++) {
      next();
    }
  }

  private void next() {
    Planned next = planned.remove();
    now = next.at();
    next.task().run();
  }
}
