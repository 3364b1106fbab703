package io.foreknown.cli;

import io.foreknown.operations.work.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error, if that is a terminal; nothing in a pipe, and nothing later.
 */
final class TerminalProgress implements Progress {
  private static final int REFRESH_MILLIS = 200;

  private @Nullable ProgressBar bar;

  private TerminalProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Over the bytes of files; of standard input the size is not known. */
  static TerminalProgress ofBytes(String task, List<Path> files) {
    return ofBytes(task, files.stream().mapToLong(TerminalProgress::size).sum());
  }

  /** Over records. */
  static TerminalProgress ofRecords(String task, long records) {
    return of(task, CountUnit.RECORDS, records);
  }

  private static TerminalProgress of(String task, CountUnit unit, long total) {
    if (!Boolean.getBoolean("foreknown.terminal")) {
      return new TerminalProgress(null);
    }
    BarLine line = new BarLine(unit);
    return new TerminalProgress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setRenderer(line)
            .setConsumer(line)
            .build());
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Moves the bar to what is done now. */
  void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  /** Shows up to which moment it has come, beside the bar. */
  void show(Instant publishedAt) {
    if (bar != null) {
      bar.setExtraMessage("published " + publishedAt.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /** Over bytes. */
  static TerminalProgress ofBytes(String task, long bytes) {
    return of(task, CountUnit.BYTES, bytes);
  }

  @Override
  public InputStream count(InputStream in) {
    ProgressBar shown = bar;
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        step(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        step(Math.max(0, read));
        return read;
      }

      private void step(int bytes) {
        if (shown != null) {
          shown.stepBy(bytes);
        }
      }
    };
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      StatusLine.TERMINAL.clear();
    }
  }
}
