package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Publishes files of one format and shows what was not admitted, the first lines of it. */
final class Feed {
  /** Stands for standard input on the command line. */
  static final Path STANDARD_INPUT = Path.of("-");

  private static final int SHOWN = 20;

  private final Cluster cluster;
  private final TopicSettings topics;
  private final Screen screen;
  private final Stop stop;
  private int shown;

  /** Into the given topics of the cluster; ends when it is asked to stop. */
  Feed(Cluster cluster, TopicSettings topics, Screen screen, Stop stop) {
    this.cluster = cluster;
    this.topics = topics;
    this.screen = screen;
    this.stop = stop;
  }

  /** Fails before anything is sent if one of the files is missing. */
  static void requireReadable(List<Path> files) {
    for (Path file : files) {
      if (!file.equals(STANDARD_INPUT) && !Files.isReadable(file)) {
        throw new CommandException(file + ": no such file, or it may not be read");
      }
      if (Files.isDirectory(file)) {
        throw new CommandException(file + " is a directory; a file is expected");
      }
    }
  }

  /** Sends all files and waits until the broker has them. */
  Summary publish(Format format, List<Path> files) {
    try (Publisher publisher = publisher();
        Progress progress = Progress.ofBytes("publishing", files)) {
      for (Path file : files) {
        try (InputStream in = progress.count(open(file))) {
          publish(format, in, file.toString(), publisher);
        } catch (IOException | UncheckedIOException e) {
          throw new CommandException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
      }
      return publisher.finish();
    }
  }

  /** Sends what a stream holds. */
  Summary publish(Format format, InputStream in, String name) {
    try (Publisher publisher = publisher()) {
      publish(format, in, name, publisher);
      return publisher.finish();
    }
  }

  private Publisher publisher() {
    return new Publisher(topics, cluster.client(), InstantSource.system(), this::show);
  }

  private void publish(Format format, InputStream in, String name, Publisher publisher) {
    try (Stream<Item> items = format.open().read(in, name)) {
      items.forEach(
          item -> {
            stop.check();
            publisher.publish(item);
          });
    }
  }

  private static InputStream open(Path file) throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
  }

  private void show(Rejection rejection) {
    shown++;
    if (shown > SHOWN) {
      if (shown == SHOWN + 1) {
        screen.note("… more are in the topic %s", topics.name(Topic.REJECTED));
      }
      return;
    }
    String fate = rejection.reason() == Reason.EMBARGOED ? "held" : "rejected";
    for (Problem problem : rejection.problems()) {
      screen.note(
          "%s:%d: %s: %s", rejection.origin().file(), rejection.origin().line(), fate, problem);
    }
  }
}
