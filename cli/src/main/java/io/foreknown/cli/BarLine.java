package io.foreknown.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** Where and how the bars of this program are drawn. */
final class BarLine implements ProgressBarConsumer, ProgressBarRenderer {
  private final CountUnit unit;
  private final ProgressBarConsumer terminal = new ConsoleProgressBarConsumer(System.err);

  /** Of a bar that counts in this unit. */
  BarLine(CountUnit unit) {
    this.unit = unit;
  }

  @Override
  public String render(ProgressState progress, int columns) {
    return new BarText(
            progress.getTaskName(),
            unit,
            progress.getCurrent(),
            progress.isIndefinite() ? 0 : progress.getMax(),
            progress.getElapsedAfterStart(),
            progress.getExtraMessage())
        .within(columns);
  }

  /** Less than the terminal has, so that no line is broken by it. */
  @Override
  public int getMaxRenderedLength() {
    return terminal.getMaxRenderedLength();
  }

  @Override
  public void accept(String text) {
    StatusLine.TERMINAL.show(text);
  }

  @Override
  public void close() {
    StatusLine.TERMINAL.clear();
  }
}
