package io.foreknown.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.producers.publish.PublishResult;
import io.foreknown.producers.publish.Summary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryDeliveryTest {
  private static final Instant NOW = Instant.parse("2025-05-04T00:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Journal journal = new Journal(new HeapMemory());
  private final List<String> read = new ArrayList<>();

  private StoryDelivery by(String reader, Instant now) {
    return new StoryDelivery(journal, InstantSource.fixed(now), reader, item -> take(item, now));
  }

  private PublishResult take(BodyItem item, Instant now) {
    if (!(item instanceof BodyItem.Found found)) {
      return PublishResult.REJECTED;
    }
    Instant embargo = found.body().embargoedUntil();
    if (embargo != null && embargo.isAfter(now)) {
      return PublishResult.HELD;
    }
    read.add(found.body().id() + ": " + found.body().text());
    return PublishResult.PUBLISHED;
  }

  private static BodyItem story(String id, String text, @Nullable Instant embargo) {
    return new BodyItem.Found(
        new Body(id, 1, null, null, null, null, null, embargo, text), Origin.of("f", 1));
  }

  private static BodyItem bad() {
    return new BodyItem.Refused(Origin.of("f", 9), "is none");
  }

  @Test
  void ofADocumentThatHasChangedOnlyWhatIsNewOrAnotherIsRead() {
    StoryDelivery delivery = by("rules 1", NOW);
    delivery.deliver("d", "1", Stream.of(story("a", "one", null), story("b", "two", null), bad()));

    Summary second =
        delivery.deliver(
            "d",
            "2",
            Stream.of(
                story("c", "three", null), story("a", "one", null), story("b", "2", null), bad()));

    assertThat(second).isEqualTo(new Summary(4, 2, 0, 0, 0, 2));
    assertThat(read).containsExactly("a: one", "b: two", "c: three", "b: 2");
    assertThat(delivery.summary().received()).isEqualTo(7);
  }

  @Test
  void whatAnotherProposerHasReadIsReadAgain() {
    by("rules 1", NOW).deliver("d", "1", Stream.of(story("a", "one", null)));
    by("rules 2", NOW).deliver("d", "1", Stream.of(story("a", "one", null)));

    assertThat(read).hasSize(2);
  }

  @Test
  void aStoryUnderEmbargoIsReadWhenItEnds() {
    Stream<BodyItem> items = Stream.of(story("a", "one", LATER), story("b", "two", null));
    assertThat(by("rules 1", NOW).deliver("d", "1", items))
        .isEqualTo(new Summary(2, 1, 0, 1, 0, 0));
    DocumentState documentState = journal.documentState("d");

    assertThat(documentState).isEqualTo(new DocumentState("1", LATER));
    items = Stream.of(story("a", "one", LATER), story("b", "two", null));
    assertThat(by("rules 1", LATER).deliver("d", "1", items))
        .isEqualTo(new Summary(2, 1, 0, 0, 0, 1));
    assertThat(read).containsExactly("b: two", "a: one");
    assertThat(journal.documentState("d")).isEqualTo(new DocumentState("1", null));
  }
}
