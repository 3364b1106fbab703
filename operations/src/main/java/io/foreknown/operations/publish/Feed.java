package io.foreknown.operations.publish;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.work.Report;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.operations.work.StoppedException;
import io.foreknown.producers.publish.AsyncPublisher;
import io.foreknown.producers.publish.ItemSink;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Publishes feeds to their end and shows what was not admitted. */
public final class Feed {
  private final Cluster cluster;
  private final TopicSettings topics;
  private final Report report;
  private final RejectionPrinter rejectionPrinter;
  private final ShutdownSignal shutdownSignal;

  /** Into the given topics of the cluster; ends when it is asked to stop. */
  public Feed(Cluster cluster, TopicSettings topics, Report report, ShutdownSignal shutdownSignal) {
    this.cluster = cluster;
    this.topics = topics;
    this.report = report;
    this.rejectionPrinter =
        new RejectionPrinter(report, "the topic " + topics.name(Topic.REJECTED));
    this.shutdownSignal = shutdownSignal;
  }

  /**
   * Sends all files, by a reading that may remember earlier ones, and waits until the broker has
   * them; or has what was sent until the program was asked to end.
   */
  public Summary publish(FeedReader feedReader, List<Path> files) {
    return publish(itemSink -> feedReader.files("publishing", files, itemSink));
  }

  /** Sends the claims that a stream holds, a line each. */
  public Summary publish(InputStream lines, String name) {
    FeedReader feedReader = new FeedReader(FeedFormat.claims(), report, shutdownSignal);
    return publish(itemSink -> feedReader.stream(lines, name, itemSink));
  }

  private Summary publish(Consumer<ItemSink> reading) {
    try (Publisher publisher =
            new Publisher(
                topics, cluster.client(), InstantSource.system(), rejectionPrinter::show);
        AsyncPublisher asyncPublisher = AsyncPublisher.to(publisher)) {
      try {
        reading.accept(new ToTopics(asyncPublisher));
      } catch (StoppedException e) {
        report.note("%s", e.getMessage());
      }
      return asyncPublisher.finish();
    }
  }

  /** Into the topics; an item that waits is reported as what is held by its embargo. */
  private final class ToTopics implements ItemSink {
    private final AsyncPublisher asyncPublisher;

    ToTopics(AsyncPublisher asyncPublisher) {
      this.asyncPublisher = asyncPublisher;
    }

    @Override
    public void take(Item item) {
      asyncPublisher.publish(item);
      if (item instanceof Item.Held held) {
        rejectionPrinter.show("held", held.origin(), held.why());
      }
    }

    @Override
    public void note(Origin origin, String why) {
      rejectionPrinter.show("note", origin, why);
    }

    @Override
    public void flush() {
      asyncPublisher.finish();
    }
  }
}
