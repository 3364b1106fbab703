package io.foreknown.operations.watch;

import io.foreknown.domain.words.CountWords;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.publish.PublishedLine;
import io.foreknown.operations.story.StoryReader;
import io.foreknown.operations.story.StoryTarget;
import io.foreknown.operations.watch.WatchLoop.Listener;
import io.foreknown.operations.work.Report;
import io.foreknown.producers.publish.PublishListener;
import io.foreknown.producers.publish.PublishResult;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.Journal;
import io.foreknown.producers.watch.StoryDelivery;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Stories that are read for proposals as they come; each again when it has changed. */
final class WatchedStories implements WatchedFeed {
  private final BodySource source;
  private final Memory notes;
  private final Journal journal;
  private final StoryReader reader;
  private final StoryDelivery delivery;
  private final PublishListener listener;
  private final Report report;

  /**
   * Opens what it remembers.
   *
   * @param state directory of it
   * @param name of the file in it
   */
  WatchedStories(StoryFeed feed, StoryTarget target, Listener listener, Path state, String name) {
    this.report = listener.report();
    this.listener = listener.health().meters().before(rejection -> {});
    this.source = feed.format().open();
    AskedProposals proposals = feed.proposals().get();
    this.reader =
        new StoryReader(proposals, feed.defaults(), false, target, report, InstantSource.system());
    this.notes = MemoryFile.in(state, name);
    this.journal = new Journal(notes);
    this.delivery =
        new StoryDelivery(journal, InstantSource.system(), proposals.proposer(), this::take);
  }

  private PublishResult take(BodyItem item) {
    PublishResult publishResult = reader.take(item);
    listener.onResult(publishResult);
    return publishResult;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  /** What a killed process had sent is sent again, and replaces itself. */
  @Override
  public void begin() {
    // There is nothing to note.
  }

  @Override
  public void deliver(String fate, Document document, Content content) {
    long before = reader.proposed();
    try (Stream<BodyItem> items = content.stories(source)) {
      Summary summary = delivery.deliver(document.name(), document.stamp(), items);
      report.line(
          "%-8s %s: %s, %s",
          fate,
          document.shown(),
          PublishedLine.of(summary),
          CountWords.of(reader.proposed() - before, "proposal"));
    }
  }

  @Override
  public void end() {
    delivery.settle();
  }

  /** Stories are no claims: what became of them is said here. */
  @Override
  public Summary stop() {
    delivery.settle();
    report.line(
        "stories: %s; %s",
        PublishedLine.of(delivery.summary()), CountWords.of(reader.proposed(), "proposal"));
    return Summary.NONE;
  }

  @Override
  public void close() {
    notes.close();
  }
}
