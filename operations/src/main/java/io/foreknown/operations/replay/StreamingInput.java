package io.foreknown.operations.replay;

import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.input.RowFile;
import io.foreknown.operations.input.RowSink;
import io.foreknown.operations.replay.TimeBounds.ClaimTiming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends claims as they are read; for a single moment, since it reads the input once. */
final class StreamingInput implements ReplayInput {
  private final List<Input> inputs;
  private final TimeBounds timeBounds;
  private final Engine engine;
  private final ReplayListener replayListener;
  private final List<RowFile> read = new ArrayList<>();

  StreamingInput(
      List<Input> inputs, TimeBounds timeBounds, Engine engine, ReplayListener replayListener) {
    this.inputs = inputs;
    this.timeBounds = timeBounds;
    this.engine = engine;
    this.replayListener = replayListener;
  }

  @Override
  public UnfedCounts feed(@Nullable Instant until) {
    UnfedCounts unfedCounts = new UnfedCounts();
    TimeBounds bounds = timeBounds.until(until);
    for (Input input : inputs) {
      RowFile file = InputReader.rows(input, replayListener, new Sink(bounds, unfedCounts));
      if (file != null) {
        read.add(file);
      }
    }
    return unfedCounts;
  }

  /** Sends what is known. */
  private final class Sink implements RowSink {
    private final TimeBounds bounds;
    private final UnfedCounts unfedCounts;

    Sink(TimeBounds bounds, UnfedCounts unfedCounts) {
      this.bounds = bounds;
      this.unfedCounts = unfedCounts;
    }

    @Override
    public boolean wantsRows() {
      return engine.takesRows();
    }

    @Override
    public void row(PlainClaim row, RowFile file, long offset, int length, long line) {
      Instant published = Instant.ofEpochMilli(row.head().publishedAt());
      ClaimTiming claimTiming = bounds.fate(published, null);
      unfedCounts.count(claimTiming);
      if (claimTiming == ClaimTiming.KNOWN) {
        engine.take(row, file, offset, length, line);
      }
      replayListener.at(published);
    }

    @Override
    public void accept(Item item) {
      if (item instanceof Item.Accepted accepted) {
        ClaimTiming claimTiming = bounds.fate(accepted.claim().header());
        unfedCounts.count(claimTiming);
        if (claimTiming == ClaimTiming.KNOWN) {
          engine.take(item);
        } else if (claimTiming == ClaimTiming.HELD) {
          replayListener.refused(EmbargoNote.of(accepted));
        }
        replayListener.at(accepted.claim().header().publishedAt());
      } else {
        engine.take(item);
        replayListener.check();
      }
    }
  }

  @Override
  public void close() {
    read.forEach(RowFile::close);
  }
}
