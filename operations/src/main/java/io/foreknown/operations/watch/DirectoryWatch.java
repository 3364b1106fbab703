package io.foreknown.operations.watch;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.watch.WatchLoop.Listener;
import io.foreknown.operations.watch.WatchedFeed.Content;
import io.foreknown.operations.watch.WatchedFeed.Document;
import io.foreknown.operations.work.Progress;
import io.foreknown.operations.work.Report;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.intake.Intake.Opener;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.DirectorySnapshot;
import io.foreknown.producers.watch.DocumentState;
import io.foreknown.producers.watch.ScanPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a directory as they are ready. */
final class DirectoryWatch implements WatchedSource {
  /** From so many bytes on a file's progress is shown. */
  private static final long LONG = 1 << 24;

  private final Path directory;
  private final WatchedFeed feed;
  private final Report report;
  private final ShutdownSignal shutdownSignal;

  /** Files that could not be read, with their stamps: they are tried again when they change. */
  private final Map<String, String> unreadable = new HashMap<>();

  /** What was said to be passed over, and is there still. */
  private final Set<String> passedOver = new HashSet<>();

  private DirectorySnapshot before;

  /**
   * Opens what it remembers.
   *
   * @param isOnce whether there is but one look, which takes every file for ready
   */
  DirectoryWatch(
      FeedSource source,
      FeedSource.Place.Directory place,
      WatchLoop.WatchContext around,
      Listener listener,
      boolean isOnce) {
    this.directory = real(place.path());
    this.report = listener.report();
    this.shutdownSignal = around.shutdownSignal();
    this.before = isOnce ? DirectorySnapshot.at(directory) : DirectorySnapshot.NONE;
    String beginning = directory + "/";
    this.feed =
        around
            .feeds()
            .open(source, listener, directory.toString(), origin -> origin.startsWith(beginning));
  }

  @Override
  public String place() {
    return directory.toString();
  }

  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(directory), e);
    }
  }

  @Override
  public @Nullable Failed look() {
    DirectorySnapshot now = DirectorySnapshot.at(directory);
    report(now.passedOver());
    Map<String, DocumentState> known = new HashMap<>(feed.journal().documentState());
    unreadable.forEach((path, stamp) -> known.put(path, new DocumentState(stamp, null)));
    ScanPlan scanPlan = ScanPlan.of(before, now, known, Instant.now());
    before = now;
    if (!scanPlan.isEmpty()) {
      feed.begin();
      scanPlan.added().forEach((path, stamp) -> deliver("new", path, stamp));
      scanPlan.changed().forEach((path, stamp) -> deliver("changed", path, stamp));
      scanPlan.removed().forEach(this::remove);
      feed.end();
    }
    return null;
  }

  @Override
  public Summary stop() {
    return feed.stop();
  }

  @Override
  public void close() {
    feed.close();
  }

  private void report(Map<String, String> found) {
    passedOver.retainAll(found.keySet());
    found.forEach(
        (path, why) -> {
          if (passedOver.add(path)) {
            report.note("%s %s; passed over", path, why);
          }
        });
  }

  private void remove(String path) {
    feed.journal().forget(path);
    unreadable.remove(path);
    report.line("%-8s %s; its claims stand", "removed", path);
  }

  /**
   * A file that cannot be read does not stop the others, nor does a name that the locale of this
   * process cannot write.
   */
  private void deliver(String fate, String path, String stamp) {
    try {
      deliver(fate, new Document(path, stamp, path), directory.resolve(path));
      unreadable.remove(path);
    } catch (UncheckedIOException | InvalidPathException e) {
      unreadable.put(path, stamp);
      report.note("%s", e.getMessage());
    }
  }

  private void deliver(String fate, Document document, Path file) {
    try (Progress progress = progress(file)) {
      feed.deliver(fate, document, new OnDisk(file, each -> open(each, progress)));
    }
  }

  /** What a file holds, and of claims the files beside it that it links to. */
  private record OnDisk(Path file, Opener opener) implements Content {
    @Override
    public Stream<Item> items(Source source) {
      return new Intake(source, opener).read(file);
    }

    @Override
    public Stream<BodyItem> stories(BodySource source) {
      return Intake.stories(source, opener, file);
    }
  }

  private InputStream open(Path file, Progress progress) throws IOException {
    return shutdownSignal.gate(progress.count(Files.newInputStream(file)));
  }

  private Progress progress(Path file) {
    return file.toFile().length() < LONG ? Progress.NONE : report.reading("reading", List.of(file));
  }
}
