package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.cli.input.OpenFormat;
import io.foreknown.domain.words.CountWords;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Unused;
import io.foreknown.producers.memory.MemoryFile;
import io.foreknown.producers.memory.MemoryOnDemand;
import io.foreknown.producers.publish.ReadBack;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.Delivery;
import io.foreknown.producers.watch.Journal;
import io.foreknown.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A feed that is looked at again and again: what both kinds have in common. */
final class WatchedFeed implements AutoCloseable {
  private final OpenFormat format;
  private final Memory notes;
  private final Memory recovered = new MemoryOnDemand(MemoryFile::temporary);
  private final Journal journal;
  private final ReadBack back;
  private final Delivery delivery;
  private final Screen screen;
  private final Refusals refusals;
  private final FeedHealth.OfSource health;
  private final UnknownNames unknown = new UnknownNames();
  private long waiting;

  /**
   * Who hears of it.
   *
   * @param health hears how it is
   */
  record Listener(Screen screen, FeedHealth.OfSource health) {}

  /**
   * Opens what it remembers, and finds out what a killed process had sent and not noted.
   *
   * @param place what it is told apart from other feeds by
   * @param origins which files in origins are of this feed
   */
  WatchedFeed(
      WatchLoop.Surroundings around,
      FeedFormat read,
      Listener listener,
      String place,
      Predicate<String> origins) {
    Cluster cluster = around.cluster();
    this.screen = listener.screen();
    this.refusals = new Refusals(screen, "the topic " + cluster.topics().name(Topic.REJECTED));
    this.notes = MemoryFile.in(state(read), name(cluster, read, place));
    this.journal = new Journal(notes);
    this.format = read.open(InstantSource.system());
    this.back = new ReadBack(cluster.topics(), cluster.client());
    this.health = listener.health();
    Delivery.Way way =
        new Delivery.Way(
            around.outlet(), InstantSource.system(), health.meters().before(refusals::show));
    Map<String, String> sent = recovered.map("sent");
    this.delivery =
        new Delivery(journal, format.memory(), way, digest -> sent.containsKey(digest.text()));
    recover(origins, sent);
  }

  private static Path state(FeedFormat read) {
    return Objects.requireNonNull(read.state(), "what is watched is remembered");
  }

  /** Of its own for each installation, format and place: what one has read is new to another. */
  private static String name(Cluster cluster, FeedFormat read, String place) {
    String all = "%s\n%s\n%s".formatted(cluster.id(), cluster.topics().prefix(), place);
    return "watch-%s-%s"
        .formatted(read.format().label(), UUID.nameUUIDFromBytes(all.getBytes(UTF_8)));
  }

  private void recover(Predicate<String> origins, Map<String, String> sent) {
    Map<String, Long> mark = journal.mark();
    if (!mark.isEmpty()) {
      back.since(mark, origins, digest -> sent.put(digest.text(), ""));
      screen.note(
          "goes on where it was stopped; sent by then: %s", CountWords.of(sent.size(), "record"));
    }
  }

  Journal journal() {
    return journal;
  }

  OpenFormat format() {
    return format;
  }

  /** Before the first document of a look. */
  void begin() {
    if (journal.mark().isEmpty()) {
      journal.begin(back.mark());
    }
  }

  /** Sends what is new in a document, and tells what became of it. */
  void deliver(String fate, Document document, Stream<Item> items) {
    refusals.restart();
    var filling = format.filling((origin, why) -> refusals.show("note", origin, why));
    Summary summary = delivery.deliver(document.name(), document.stamp(), items.map(filling));
    unknown.add(format.source().unused()).forEach(this::tell);
    screen.line("%-8s %s: %s", fate, document.shown(), PublishedLine.of(summary));
  }

  private void tell(Unused name) {
    refusals.show("note", name.first(), name.told());
  }

  /**
   * What is read.
   *
   * @param name as it is remembered
   * @param stamp changes when it does
   * @param shown as the user knows it
   */
  record Document(String name, String stamp, String shown) {}

  /** After the last document of a look. */
  void end() {
    delivery.settle();
    journal.end();
    long now = waitingItems();
    health.waiting(now);
    if (now != waiting) {
      screen.line("%-8s %d for other items", "waiting", now);
      waiting = now;
    }
  }

  private long waitingItems() {
    try (Stream<Item> items = format.source().waiting()) {
      return items.count();
    }
  }

  /**
   * When the program is asked to end, between two items: keeps what was sent, and tells in how many
   * items there was what the format does not know.
   */
  Summary stop() {
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
