package io.foreknown.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.story.Embargo;
import io.foreknown.producers.given.Broker;
import io.foreknown.producers.given.Incidents;
import io.foreknown.producers.publish.Digest;
import io.foreknown.producers.publish.Summary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-05-04T00:00:00Z"));

  @TempDir private Path directory;
  private final Broker broker = Broker.started();
  private final Journal journal = new Journal(new HeapMemory());

  private Delivery delivery(Journal notes, Predicate<Digest> recovered) {
    Delivery.DeliveryContext deliveryContext =
        new Delivery.DeliveryContext(broker.producer(), CLOCK, rejection -> {});
    return new Delivery(notes, new HeapMemory(), deliveryContext, recovered);
  }

  private static Stream<Item> items(String... ids) {
    return Incidents.of("f", ids);
  }

  @Test
  void ofADocumentThatHasChangedOnlyWhatIsNewIsSent() {
    Delivery delivery = delivery(journal, digest -> false);
    delivery.deliver("d", "1", items("i1", "i2", "bad line"));
    Summary second = delivery.deliver("d", "2", items("i0", "bad line", "i1", "i2"));

    assertThat(second).isEqualTo(new Summary(4, 1, 0, 0, 0, 3));
    assertThat(broker.sent())
        .containsExactly("incidents i1", "incidents i2", "rejected null", "incidents i0");
  }

  @Test
  void whatADocumentSaysTwiceIsSentOnce() {
    assertThat(delivery(journal, digest -> false).deliver("d", "1", items("i1", "i1")))
        .isEqualTo(new Summary(2, 1, 0, 0, 0, 1));
  }

  @Test
  void whatADocumentNoLongerSaysIsForgotten() {
    Delivery delivery = delivery(journal, digest -> false);
    delivery.deliver("d", "1", items("i1"));
    delivery.deliver("d", "2", items("i2"));

    assertThat(journal.sent("d").written()).hasSize(Digest.LENGTH);
  }

  @Test
  void whatAKilledProcessHadSentIsNotSentAgain() {
    Set<Digest> sent = new HashSet<>();
    delivery(journal, digest -> !sent.add(digest)).deliver("d", "1", items("i1", "i2"));
    Summary again =
        delivery(new Journal(new HeapMemory()), sent::contains)
            .deliver("d", "1", items("i1", "i2", "i3"));

    assertThat(again).isEqualTo(new Summary(3, 1, 0, 0, 0, 2));
    assertThat(broker.sent()).containsExactly("incidents i1", "incidents i2", "incidents i3");
  }

  @Test
  void anEmbargoSaysWhenToReadAgain() {
    Delivery delivery = delivery(journal, digest -> false);
    Stream<Item> items =
        Stream.of(
                Incidents.until("2025-05-06T00:00:00Z", "i1"),
                Incidents.until("2025-05-05T00:00:00Z", "i2"),
                Incidents.until("2025-05-03T00:00:00Z", "i3"))
            .flatMap(each -> each);

    assertThat(delivery.deliver("d", "1", items)).isEqualTo(new Summary(3, 1, 0, 2, 0, 0));
    assertThat(journal.documentState("d"))
        .isEqualTo(new DocumentState("1", Instant.parse("2025-05-05T00:00:00Z")));
  }

  @Test
  void aStoryUnderEmbargoSaysWhenToReadAgain() {
    Origin origin = Origin.of("f", 1);
    Instant hour = Instant.parse("2025-05-05T00:00:00Z");
    Item story = new Embargo(CLOCK).held(hour, origin);
    delivery(journal, digest -> false)
        .deliver("d", "1", Stream.of(Objects.requireNonNull(story), Embargo.held(origin)));

    assertThat(journal.documentState("d")).isEqualTo(new DocumentState("1", hour));
  }

  @Test
  void nothingIsKeptBeforeTheBrokerHasAll() {
    try (Memory memory = MemoryFile.in(directory, "watch")) {
      Journal notes = new Journal(memory);
      notes.begin(Map.of("incidents-0", 7L));
      Delivery delivery = delivery(notes, digest -> false);
      delivery.deliver("d", "1", items("i1"));
      broker.fail(new TimeoutException("away"));
      assertThatThrownBy(delivery::settle).isInstanceOf(KafkaException.class);
    }
    try (Memory memory = MemoryFile.in(directory, "watch")) {
      Journal notes = new Journal(memory);
      assertThat(notes.documentState()).isEmpty();
      assertThat(notes.mark()).containsExactly(Map.entry("incidents-0", 7L));
    }
  }

  @Test
  void whatIsSettledIsKept() {
    try (Memory memory = MemoryFile.in(directory, "watch")) {
      Journal notes = new Journal(memory);
      notes.begin(Map.of("incidents-0", 7L));
      Delivery delivery = delivery(notes, digest -> false);
      delivery.deliver("d", "1", items("i1"));
      delivery.settle();
      notes.end();
      delivery.deliver("e", "1", items("i2"));
    }
    try (Memory memory = MemoryFile.in(directory, "watch")) {
      Journal notes = new Journal(memory);
      assertThat(notes.documentState()).containsOnlyKeys("d");
      assertThat(notes.mark()).isEmpty();
      assertThat(delivery(notes, digest -> false).deliver("d", "2", items("i1")).repeated())
          .isEqualTo(1);
    }
  }
}
