package io.foreknown.cli.replay;

import io.foreknown.cli.input.Input;
import io.foreknown.cli.replay.Horizon.Fate;
import io.foreknown.domain.claim.Header;
import io.foreknown.producers.Item;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends claims by the time at which they could be known, moment by moment; sorts them on disk
 * first, and what is no claim counts from the first moment on.
 */
final class OrderedFeeding implements Feeding {
  private final Timeline timeline;
  private final Engine engine;
  private final Pace pace;
  private final Watch watch;
  private final List<Horizon> horizons;
  private final List<Counts> counts = new ArrayList<>();
  private int moment;

  /**
   * Of these moments.
   *
   * @param horizons one for each moment, in order
   * @param directory where the claims are sorted
   */
  OrderedFeeding(List<Horizon> horizons, Path directory, Engine engine, Pace pace, Watch watch) {
    this.horizons = horizons;
    this.timeline = new Timeline(directory);
    this.engine = engine;
    this.pace = pace;
    this.watch = watch;
    horizons.forEach(horizon -> counts.add(new Counts()));
  }

  /** Sorts what these inputs hold. */
  void sort(List<Input> inputs) {
    inputs.forEach(input -> Reading.of(input, watch, this::sort));
  }

  private void sort(Item item) {
    if (item instanceof Item.Accepted accepted) {
      Header header = accepted.claim().header();
      Fate fate = Fate.LATER;
      for (int i = 0; i < horizons.size(); i++) {
        fate = horizons.get(i).fate(header);
        counts.get(i).count(fate);
      }
      if (fate == Fate.KNOWN) {
        timeline.add(accepted);
      } else if (fate == Fate.HELD) {
        watch.refused(Held.of(accepted));
      }
      watch.at(header.publishedAt());
    } else {
      engine.take(item);
      watch.check();
    }
  }

  @Override
  public Counts feed(@Nullable Instant until) {
    Instant after = moment == 0 ? null : horizons.get(moment - 1).until();
    timeline.forEach(
        after,
        until,
        item -> {
          Header header = item.claim().header();
          pace.await(header);
          engine.take(item);
          watch.at(header.publishedAt());
        });
    moment++;
    return counts.get(moment - 1);
  }

  @Override
  public void close() {
    timeline.close();
  }
}
