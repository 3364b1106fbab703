package io.foreknown.operations.watch;

import io.foreknown.domain.words.CountWords;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.memory.MemoryOnDemand;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.OpenFormat;
import io.foreknown.operations.publish.PublishedLine;
import io.foreknown.operations.publish.RejectionPrinter;
import io.foreknown.operations.watch.WatchLoop.Listener;
import io.foreknown.operations.work.Report;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.SentRecords;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.Delivery;
import io.foreknown.producers.watch.Journal;
import io.foreknown.schemas.topic.Topic;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Claims of a feed, which are published as they come. */
final class WatchedClaims implements WatchedFeed {
  private final OpenFormat format;
  private final Memory notes;
  private final Memory recovered = new MemoryOnDemand(MemoryFile::temporary);
  private final Journal journal;
  private final SentRecords back;
  private final Delivery delivery;
  private final Report report;
  private final RejectionPrinter rejectionPrinter;
  private final UnknownNames unknown = new UnknownNames();

  /**
   * Opens what it remembers, and finds out what a killed process had sent and not noted.
   *
   * @param name of the file in which it is remembered
   * @param origins which files in origins are of this feed
   */
  WatchedClaims(
      Cluster cluster,
      ClaimProducer claimProducer,
      FeedFormat read,
      Listener listener,
      String name,
      Predicate<String> origins) {
    this.report = listener.report();
    this.rejectionPrinter =
        new RejectionPrinter(report, "the topic " + cluster.topics().name(Topic.REJECTED));
    this.notes = MemoryFile.in(OpenFeeds.state(read), name);
    this.journal = new Journal(notes);
    this.format = read.open(InstantSource.system());
    this.back = new SentRecords(cluster.topics(), cluster.client());
    Delivery.DeliveryContext deliveryContext =
        new Delivery.DeliveryContext(
            claimProducer,
            InstantSource.system(),
            listener.health().meters().before(rejectionPrinter::show));
    Map<String, String> sent = recovered.map("sent");
    this.delivery =
        new Delivery(
            journal, format.memory(), deliveryContext, digest -> sent.containsKey(digest.text()));
    recover(origins, sent);
  }

  private void recover(Predicate<String> origins, Map<String, String> sent) {
    Map<String, Long> mark = journal.mark();
    if (!mark.isEmpty()) {
      back.since(mark, origins, digest -> sent.put(digest.text(), ""));
      report.note(
          "goes on where it was stopped; sent by then: %s", CountWords.of(sent.size(), "record"));
    }
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public void begin() {
    if (journal.mark().isEmpty()) {
      journal.begin(back.mark());
    }
  }

  @Override
  public void deliver(String fate, Document document, Content content) {
    rejectionPrinter.restart();
    var filling = format.filling((origin, why) -> rejectionPrinter.show("note", origin, why));
    try (Stream<Item> items = content.items(format.source())) {
      Summary summary = delivery.deliver(document.name(), document.stamp(), items.map(filling));
      unknown.add(format.source().unused()).forEach(this::report);
      report.line("%-8s %s: %s", fate, document.shown(), PublishedLine.of(summary));
    }
  }

  private void report(UnmatchedField name) {
    rejectionPrinter.show("note", name.first(), name.inWords());
  }

  @Override
  public void end() {
    delivery.settle();
    journal.end();
  }

  /** Reports too in how many items there was what the format does not know. */
  @Override
  public Summary stop() {
    delivery.settle();
    unknown.add(format.source().unused());
    rejectionPrinter.restart();
    unknown.counted().forEach(this::report);
    return delivery.summary();
  }

  @Override
  public void close() {
    back.close();
    format.close();
    notes.close();
    recovered.close();
  }
}
