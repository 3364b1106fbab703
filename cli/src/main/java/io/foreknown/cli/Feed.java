package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Publishes files of one format and shows what was not admitted, the first lines of it. */
final class Feed {
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
    Reading.requireReadable(files);
  }

  /** Sends all files and waits until the broker has them. */
  Summary publish(Format format, List<Path> files) {
    return publish(Reading.of(format, stop), files);
  }

  /** The same, by a reading that may remember earlier ones. */
  Summary publish(Reading reading, List<Path> files) {
    return publish(taker -> reading.files("publishing", files, taker));
  }

  /** Sends what a stream holds. */
  Summary publish(Format format, InputStream in, String name) {
    return publish(taker -> Reading.of(format, stop).stream(in, name, taker));
  }

  private Summary publish(Consumer<Taker> reading) {
    try (Publisher publisher =
        new Publisher(topics, cluster.client(), InstantSource.system(), this::show)) {
      reading.accept(new ToTopics(publisher));
      return publisher.finish();
    }
  }

  /** Into the topics; an item that waits is told as what is held by its embargo. */
  private final class ToTopics implements Taker {
    private final Publisher publisher;

    ToTopics(Publisher publisher) {
      this.publisher = publisher;
    }

    @Override
    public void take(Item item) {
      publisher.publish(item);
      if (item instanceof Item.Held held) {
        show("held", held.origin(), held.why());
      }
    }

    @Override
    public void note(Origin origin, String why) {
      show("note", origin, why);
    }

    @Override
    public void settle() {
      publisher.finish();
    }
  }

  private void show(Rejection rejection) {
    String fate = rejection.reason() == Reason.EMBARGOED ? "held" : "rejected";
    for (Problem problem : rejection.problems()) {
      show(fate, rejection.origin(), problem.toString());
    }
  }

  private void show(String fate, Origin origin, String why) {
    shown++;
    if (shown <= SHOWN) {
      screen.note("%s:%d: %s: %s", origin.file(), origin.line(), fate, why);
    } else if (shown == SHOWN + 1) {
      screen.note("… the rejected ones are in the topic %s", topics.name(Topic.REJECTED));
    }
  }
}
