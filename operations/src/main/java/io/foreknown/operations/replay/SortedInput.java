package io.foreknown.operations.replay;

import io.foreknown.domain.claim.Header;
import io.foreknown.feeds.Item;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.replay.TimeBounds.ClaimTiming;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends claims by the time at which they could be known, moment by moment; sorts them on disk
 * first, and what is no claim counts from the first moment on.
 */
final class SortedInput implements ReplayInput {
  private final ClaimTimeline claimTimeline;
  private final Engine engine;
  private final Throttle throttle;
  private final ReplayListener replayListener;
  private final List<TimeBounds> horizons;
  private final List<UnfedCounts> counts = new ArrayList<>();
  private int moment;

  /**
   * Of these moments.
   *
   * @param horizons one for each moment, in order
   * @param directory where the claims are sorted
   */
  SortedInput(
      List<TimeBounds> horizons,
      Path directory,
      Engine engine,
      Throttle throttle,
      ReplayListener replayListener) {
    this.horizons = horizons;
    this.claimTimeline = new ClaimTimeline(directory);
    this.engine = engine;
    this.throttle = throttle;
    this.replayListener = replayListener;
    horizons.forEach(timeBounds -> counts.add(new UnfedCounts()));
  }

  /** Sorts what these inputs hold. */
  void sort(List<Input> inputs) {
    inputs.forEach(input -> InputReader.of(input, replayListener, this::sort));
  }

  private void sort(Item item) {
    if (item instanceof Item.Accepted accepted) {
      Header header = accepted.claim().header();
      ClaimTiming claimTiming = ClaimTiming.LATER;
      for (int i = 0; i < horizons.size(); i++) {
        claimTiming = horizons.get(i).fate(header);
        counts.get(i).count(claimTiming);
      }
      if (claimTiming == ClaimTiming.KNOWN) {
        claimTimeline.add(accepted);
      } else if (claimTiming == ClaimTiming.HELD) {
        replayListener.refused(EmbargoNote.of(accepted));
      }
      replayListener.at(header.publishedAt());
    } else {
      engine.take(item);
      replayListener.check();
    }
  }

  @Override
  public UnfedCounts feed(@Nullable Instant until) {
    Instant after = moment == 0 ? null : horizons.get(moment - 1).until();
    claimTimeline.forEach(
        after,
        until,
        item -> {
          Header header = item.claim().header();
          throttle.await(header);
          engine.take(item);
          replayListener.at(header.publishedAt());
        });
    moment++;
    return counts.get(moment - 1);
  }

  @Override
  public void close() {
    claimTimeline.close();
  }
}
