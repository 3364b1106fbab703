package io.foreknown.cli.replay;

import io.foreknown.cli.input.Input;
import io.foreknown.cli.replay.Horizon.Fate;
import io.foreknown.producers.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends claims as they are read; for a single moment, since it reads the input once. */
record StraightFeeding(List<Input> inputs, Horizon horizon, Engine engine, Watch watch)
    implements Feeding {
  @Override
  public Counts feed(@Nullable Instant until) {
    Counts counts = new Counts();
    Horizon bounds = horizon.until(until);
    for (Input input : inputs) {
      Reading.of(input, watch, item -> feed(item, bounds, counts));
    }
    return counts;
  }

  private void feed(Item item, Horizon bounds, Counts counts) {
    if (item instanceof Item.Accepted accepted) {
      Fate fate = bounds.fate(accepted.claim().header());
      counts.count(fate);
      if (fate == Fate.KNOWN) {
        engine.take(item);
      } else if (fate == Fate.HELD) {
        watch.refused(Held.of(accepted));
      }
      watch.at(accepted.claim().header().publishedAt());
    } else {
      engine.take(item);
      watch.check();
    }
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
