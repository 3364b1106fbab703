package io.foreknown.cli.replay;

import io.foreknown.cli.input.Input;
import io.foreknown.cli.input.RowFile;
import io.foreknown.cli.input.RowSink;
import io.foreknown.cli.replay.Horizon.Fate;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.producers.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends claims as they are read; for a single moment, since it reads the input once. */
final class StraightFeeding implements Feeding {
  private final List<Input> inputs;
  private final Horizon horizon;
  private final Engine engine;
  private final Watch watch;
  private final List<RowFile> read = new ArrayList<>();

  StraightFeeding(List<Input> inputs, Horizon horizon, Engine engine, Watch watch) {
    this.inputs = inputs;
    this.horizon = horizon;
    this.engine = engine;
    this.watch = watch;
  }

  @Override
  public Counts feed(@Nullable Instant until) {
    Counts counts = new Counts();
    Horizon bounds = horizon.until(until);
    for (Input input : inputs) {
      RowFile file = Reading.rows(input, watch, new Sink(bounds, counts));
      if (file != null) {
        read.add(file);
      }
    }
    return counts;
  }

  /** Sends what is known. */
  private final class Sink implements RowSink {
    private final Horizon bounds;
    private final Counts counts;

    Sink(Horizon bounds, Counts counts) {
      this.bounds = bounds;
      this.counts = counts;
    }

    @Override
    public boolean wantsRows() {
      return engine.takesRows();
    }

    @Override
    public void row(PlainClaim row, RowFile file, long offset, int length, long line) {
      Instant published = Instant.ofEpochMilli(row.head().publishedAt());
      Fate fate = bounds.fate(published, null);
      counts.count(fate);
      if (fate == Fate.KNOWN) {
        engine.take(row, file, offset, length, line);
      }
      watch.at(published);
    }

    @Override
    public void accept(Item item) {
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
  }

  @Override
  public void close() {
    read.forEach(RowFile::close);
  }
}
