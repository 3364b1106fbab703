package io.foreknown.dashboard.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.reading.ReadRecord;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.ReadingMapping;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.MovedHeader;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes of the bytes on the topics what the views take. */
final class Decoder implements AutoCloseable {
  private final Map<Topic, RecordReader> records = new EnumMap<>(Topic.class);
  private final Map<Topic, ClaimReader> claims = new EnumMap<>(Topic.class);
  private final Predicates predicates;

  Decoder(Predicates predicates, Map<String, ?> client) {
    this.predicates = predicates;
    Arrays.stream(Topic.values())
        .forEach(topic -> records.put(topic, new RecordReader(topic, client)));
    Arrays.stream(ClaimType.values())
        .forEach(type -> claims.put(Topic.of(type), new ClaimReader(type, client)));
  }

  /**
   * The claim in a record, if it may be known now; empty where the pipeline rejects it too, or
   * where there is none.
   */
  Optional<Published> claim(Topic topic, ConsumerRecord<byte[], byte[]> record, Instant now) {
    byte[] value = record.value();
    if (value == null || value.length > Limits.CLAIM_BYTES) {
      return Optional.empty();
    }
    ClaimReader.ReadClaim readClaim = of(claims, topic).read(record.topic(), value);
    if (!(readClaim instanceof ClaimReader.ReadClaim.Accepted accepted)) {
      return Optional.empty();
    }
    Claim claim = accepted.claim();
    if (!claim.header().id().equals(key(record))
        || ClockRule.refusal(claim.header(), now) != null
        || !answers(claim)) {
      return Optional.empty();
    }
    At at = at(record);
    Origin origin = new Origin(null, null, record.topic(), at.partition(), at.offset());
    return json(topic, record)
        .map(json -> typed(claim.type(), json))
        .map(json -> claim(record, claim, json))
        .map(viewRecord -> new Published(claim.withoutText(), accepted.hash(), origin, viewRecord));
  }

  private boolean answers(Claim claim) {
    return predicates.problems(claim).isEmpty();
  }

  private static ObjectNode typed(ClaimType type, ObjectNode json) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode();
    typed.put("type", type.name().toLowerCase(Locale.ROOT));
    return typed.setAll(json);
  }

  private static ViewRecord claim(
      ConsumerRecord<byte[], byte[]> record, Claim claim, ObjectNode json) {
    return ViewRecord.of(
        ViewKind.of(claim.type()),
        claim.header().id(),
        claim.header().publishedAt(),
        at(record),
        json);
  }

  /** What the pipeline emits; bytes that cannot be read, which it does not write, are nothing. */
  Optional<Output> output(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    ViewKind viewKind = ViewKind.valueOf(topic.name());
    At at = at(record);
    Instant written = Instant.ofEpochMilli(record.timestamp());
    if (record.value() == null) {
      return Optional.of(new Output(viewKind, String.valueOf(key(record)), at, written, null));
    }
    return json(topic, record)
        .map(json -> ViewRecord.written(viewKind, written, at, json))
        .map(viewRecord -> new Output(viewKind, viewRecord.id(), at, written, viewRecord));
  }

  /** A story or a proposal; bytes that cannot be read, or are too many for either, are nothing. */
  Optional<ReadRecord> reading(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    ReadRecord.Of of = topic == Topic.STORIES ? ReadRecord.Of.STORY : ReadRecord.Of.PROPOSAL;
    String key = String.valueOf(key(record));
    if (record.value() == null) {
      return Optional.of(new ReadRecord(of, key, null));
    }
    if (record.value().length > Limits.CLAIM_BYTES) {
      return Optional.empty();
    }
    try {
      ObjectNode json =
          ReadingMapping.json(of(records, topic).read(record.topic(), record.value()));
      return Optional.of(new ReadRecord(of, key, WebLinks.only(json)));
    } catch (UnreadableException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The record as JSON; empty when its bytes cannot be read. */
  Optional<ObjectNode> json(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(
          WebLinks.only(RecordJson.of(of(records, topic).read(record.topic(), record.value()))));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), UTF_8);
  }

  private static At at(ConsumerRecord<byte[], byte[]> record) {
    return new At(record.partition(), MovedHeader.read(record.headers(), record.offset()));
  }

  private static <R> R of(Map<Topic, R> readers, Topic topic) {
    return Objects.requireNonNull(readers.get(topic));
  }

  @Override
  public void close() {
    records.values().forEach(RecordReader::close);
    claims.values().forEach(ClaimReader::close);
  }
}
