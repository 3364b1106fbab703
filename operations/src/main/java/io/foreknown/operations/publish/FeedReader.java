package io.foreknown.operations.publish;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.OpenFormat;
import io.foreknown.operations.input.StandardInput;
import io.foreknown.operations.work.Progress;
import io.foreknown.operations.work.Report;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.operations.work.StoppedException;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.publish.FeedRun;
import io.foreknown.producers.publish.ItemSink;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Reads feeds of one format to their end. */
public final class FeedReader {
  private final FeedFormat format;
  private final Report report;
  private final ShutdownSignal shutdownSignal;

  /** Ends when it is asked to stop. */
  public FeedReader(FeedFormat format, Report report, ShutdownSignal shutdownSignal) {
    this.format = format;
    this.report = report;
    this.shutdownSignal = shutdownSignal;
  }

  /** Fails before anything is read if a file is missing. */
  public static void requireReadable(List<Path> files) {
    for (Path file : files) {
      if (!file.equals(StandardInput.PATH) && !Files.isReadable(file)) {
        throw new CommandException(file + ": no such file, or it may not be read");
      }
    }
  }

  /** Reads files, and directories with all that is in them. */
  public void files(String task, List<Path> paths, ItemSink itemSink) {
    try (OpenFormat opened = open()) {
      List<Path> files = Intake.files(paths, (file, why) -> passedOver(file, why, itemSink));
      try (Progress progress = report.reading(task, files)) {
        Intake intake =
            new Intake(
                opened.source(),
                file -> shutdownSignal.gate(progress.count(StandardInput.open(file))));
        take(intake.read(files), itemSink, opened);
      }
    } catch (UncheckedIOException | InvalidValueException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void passedOver(Path file, String why, ItemSink itemSink) {
    itemSink.note(new Origin(file.toString(), null, null, null, null), why + "; passed over");
  }

  /** Reads one stream. */
  void stream(InputStream in, String name, ItemSink itemSink) {
    try (OpenFormat opened = open()) {
      take(opened.source().read(shutdownSignal.gate(in), name), itemSink, opened);
    }
  }

  private OpenFormat open() {
    return format.open(InstantSource.system());
  }

  /** Asked to stop, the reading ends between two items: what was taken is whole, and remembered. */
  private static void take(Stream<Item> items, ItemSink itemSink, OpenFormat opened) {
    FeedRun run = new FeedRun(opened.memory(), itemSink);
    try {
      run.take(items, opened.filling(itemSink::note));
    } catch (StoppedException e) {
      run.settle();
      throw e;
    }
    run.end(opened.source());
  }
}
