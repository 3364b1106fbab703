package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Item;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Relay;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Publishes feeds to their end and shows what was not admitted. */
final class Feed {
  private final Cluster cluster;
  private final TopicSettings topics;
  private final Screen screen;
  private final Refusals refusals;
  private final Stop stop;

  /** Into the given topics of the cluster; ends when it is asked to stop. */
  Feed(Cluster cluster, TopicSettings topics, Screen screen, Stop stop) {
    this.cluster = cluster;
    this.topics = topics;
    this.screen = screen;
    this.refusals = new Refusals(screen, "the topic " + topics.name(Topic.REJECTED));
    this.stop = stop;
  }

  /**
   * Sends all files, by a reading that may remember earlier ones, and waits until the broker has
   * them; or has what was sent until the program was asked to end.
   */
  Summary publish(Reading reading, List<Path> files) {
    return publish(taker -> reading.files("publishing", files, taker));
  }

  /** Sends the claims that a stream holds, a line each. */
  Summary publish(InputStream lines, String name) {
    Reading reading = new Reading(FeedFormat.claims(), stop);
    return publish(taker -> reading.stream(lines, name, taker));
  }

  private Summary publish(Consumer<Taker> reading) {
    try (Publisher publisher =
            new Publisher(topics, cluster.client(), InstantSource.system(), refusals::show);
        Relay relay = Relay.to(publisher)) {
      try {
        reading.accept(new ToTopics(relay));
      } catch (StoppedException e) {
        screen.note("%s", e.getMessage());
      }
      return relay.finish();
    }
  }

  /** Into the topics; an item that waits is told as what is held by its embargo. */
  private final class ToTopics implements Taker {
    private final Relay relay;

    ToTopics(Relay relay) {
      this.relay = relay;
    }

    @Override
    public void take(Item item) {
      relay.publish(item);
      if (item instanceof Item.Held held) {
        refusals.show("held", held.origin(), held.why());
      }
    }

    @Override
    public void note(Origin origin, String why) {
      refusals.show("note", origin, why);
    }

    @Override
    public void settle() {
      relay.finish();
    }
  }
}
