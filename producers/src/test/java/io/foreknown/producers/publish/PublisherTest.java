package io.foreknown.producers.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.producers.given.Broker;
import io.foreknown.producers.given.Incidents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private static final Instant NOW = Instant.parse("2025-05-04T00:00:00Z");

  private final Broker broker = Broker.started();
  private final List<Rejection> given = new ArrayList<>();

  private Publisher publisher(Deduplicator deduplicator) {
    return new Publisher(broker.producer(), InstantSource.fixed(NOW), given::add, deduplicator);
  }

  @Test
  void claimsGoToTheirTopicsAtTheirPublicationTimeWithTheirFileAndLine() {
    Publisher publisher = publisher(Deduplicator.NONE);
    Incidents.of("a.ndjson", "i1", "i2").forEach(publisher::publish);

    assertThat(publisher.finish()).isEqualTo(new Summary(2, 2, 0, 0, 0, 0));
    assertThat(broker.sent()).containsExactly("incidents i1", "incidents i2");
    ProducerRecord<String, byte[]> second = broker.records().get(1);
    assertThat(second.timestamp()).isEqualTo(Instant.parse("2025-05-03T08:00:00Z").toEpochMilli());
    assertThat(Broker.header(second, "foreknown.file")).isEqualTo("a.ndjson");
    assertThat(Broker.header(second, "foreknown.line")).isEqualTo("2");
  }

  @Test
  void whatIsNoClaimIsRejectedWhatIsUnderEmbargoGoesNowhereAndBothAreReported() {
    Publisher publisher = publisher(Deduplicator.NONE);
    Incidents.of("a.ndjson", "no claim").forEach(publisher::publish);
    Incidents.until("2025-05-05T00:00:00Z", "secret").forEach(publisher::publish);
    publisher.publish(new Item.Held(Origin.of("a", 1), "waits", null));
    publisher.publish(new Item.Unclaimed(Origin.of("a", 1), "an acknowledgement"));

    assertThat(publisher.finish()).isEqualTo(new Summary(4, 0, 1, 2, 1, 0));
    assertThat(broker.sent()).containsExactly("rejected null");
    assertThat(given)
        .extracting(Rejection::reason)
        .containsExactly(Rejection.Reason.MALFORMED, Rejection.Reason.EMBARGOED);
  }

  @Test
  void whatIsKnownAsSentIsNotSentAgainWhereverItStandsInTheFile() {
    Set<Digest> known = new HashSet<>();
    Publisher publisher = publisher(digest -> !known.add(digest.get()));
    Incidents.of("a.ndjson", "i1", "no claim").forEach(publisher::publish);
    Incidents.of("b.ndjson", "i2", "no claim", "i1").forEach(publisher::publish);

    assertThat(publisher.finish()).isEqualTo(new Summary(5, 2, 1, 0, 0, 2));
    assertThat(broker.sent()).containsExactly("incidents i1", "rejected null", "incidents i2");
  }

  @Test
  void whatTheRegistryDidNotHearIsNoRepetitionWhenItIsAskedAgain() {
    Broker silent = Broker.unregistered("silent");
    Set<Digest> known = new HashSet<>();
    Publisher publisher =
        new Publisher(
            silent.producer(),
            InstantSource.fixed(NOW),
            given::add,
            digest -> !known.add(digest.get()));
    List<Item> items = Incidents.of("a.ndjson", "i1", "no claim").toList();
    for (Item item : items) {
      assertThatThrownBy(() -> publisher.publish(item)).isInstanceOf(SerializationException.class);
    }
    silent.register();
    items.forEach(publisher::publish);

    assertThat(publisher.finish()).isEqualTo(new Summary(2, 1, 1, 0, 0, 0));
    assertThat(silent.sent()).containsExactly("incidents i1", "rejected null");
  }

  @Test
  void aRecordThatCannotBeStoredFailsWhatComesAfterIt() {
    Publisher publisher = publisher(Deduplicator.NONE);
    Incidents.of("a.ndjson", "i1", "i2").forEach(publisher::publish);
    broker.fail(new TimeoutException("no answer for two minutes"));

    assertThatThrownBy(publisher::finish)
        .isInstanceOf(KafkaException.class)
        .hasMessage("a claim could not be sent: no answer for two minutes");
    assertThatThrownBy(() -> Incidents.of("b", "i3").forEach(publisher::publish))
        .isInstanceOf(KafkaException.class);
  }
}
