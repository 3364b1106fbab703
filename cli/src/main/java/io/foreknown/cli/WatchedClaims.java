package io.foreknown.cli;

import io.foreknown.cli.WatchLoop.Listener;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.cli.input.OpenFormat;
import io.foreknown.domain.words.CountWords;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Unused;
import io.foreknown.producers.memory.MemoryFile;
import io.foreknown.producers.memory.MemoryOnDemand;
import io.foreknown.producers.publish.Outlet;
import io.foreknown.producers.publish.ReadBack;
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
  private final ReadBack back;
  private final Delivery delivery;
  private final Screen screen;
  private final Refusals refusals;
  private final UnknownNames unknown = new UnknownNames();

  /**
   * Opens what it remembers, and finds out what a killed process had sent and not noted.
   *
   * @param name of the file in which it is remembered
   * @param origins which files in origins are of this feed
   */
  WatchedClaims(
      Cluster cluster,
      Outlet outlet,
      FeedFormat read,
      Listener listener,
      String name,
      Predicate<String> origins) {
    this.screen = listener.screen();
    this.refusals = new Refusals(screen, "the topic " + cluster.topics().name(Topic.REJECTED));
    this.notes = MemoryFile.in(OpenFeeds.state(read), name);
    this.journal = new Journal(notes);
    this.format = read.open(InstantSource.system());
    this.back = new ReadBack(cluster.topics(), cluster.client());
    Delivery.Way way =
        new Delivery.Way(
            outlet, InstantSource.system(), listener.health().meters().before(refusals::show));
    Map<String, String> sent = recovered.map("sent");
    this.delivery =
        new Delivery(journal, format.memory(), way, digest -> sent.containsKey(digest.text()));
    recover(origins, sent);
  }

  private void recover(Predicate<String> origins, Map<String, String> sent) {
    Map<String, Long> mark = journal.mark();
    if (!mark.isEmpty()) {
      back.since(mark, origins, digest -> sent.put(digest.text(), ""));
      screen.note(
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
    refusals.restart();
    var filling = format.filling((origin, why) -> refusals.show("note", origin, why));
    try (Stream<Item> items = content.items(format.source())) {
      Summary summary = delivery.deliver(document.name(), document.stamp(), items.map(filling));
      unknown.add(format.source().unused()).forEach(this::tell);
      screen.line("%-8s %s: %s", fate, document.shown(), PublishedLine.of(summary));
    }
  }

  private void tell(Unused name) {
    refusals.show("note", name.first(), name.told());
  }

  @Override
  public void end() {
    delivery.settle();
    journal.end();
  }

  /** Tells too in how many items there was what the format does not know. */
  @Override
  public Summary stop() {
    delivery.settle();
    unknown.add(format.source().unused());
    refusals.restart();
    unknown.counted().forEach(this::tell);
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
