package io.foreknown.cli.purge;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.Reading;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.store.StandingRows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The sieves for the topics of an installation. */
final class Sieves implements AutoCloseable {
  private final Cluster cluster;
  private final Concern concern;
  private final List<Runnable> open = new ArrayList<>();

  Sieves(Cluster cluster, Concern concern) {
    this.cluster = cluster;
    this.concern = concern;
  }

  /** Claims: all records under the ids go but the mark. */
  Sieve claims(ClaimType type) {
    ClaimReader reader = new ClaimReader(type, cluster.client());
    open.add(reader::close);
    return record -> {
      Reading reading = reader.read(record.topic(), record.value());
      boolean isMark =
          reading instanceof Reading.Accepted accepted && Survey.isMark(accepted.claim());
      return isMark || concern.ids().of(record, reading) == null ? Fate.STAYS : Fate.GOES;
    };
  }

  Sieve alerts() {
    return fields(
        Topic.ALERTS, fields -> concern.isAlert(RecordJson.of(fields)) ? Fate.GOES : Fate.STAYS);
  }

  Sieve rejections() {
    return fields(
        Topic.REJECTED,
        fields ->
            concern.isRejection(RecordJson.of(fields), Survey.original(fields))
                ? Fate.GOES
                : Fate.STAYS);
  }

  /** Outputs that keep the last of each key; of what is withdrawn only the key. */
  Sieve states(Topic topic, Latest latest) {
    Sieve sieve =
        fields(
            topic,
            fields -> {
              JsonNode json = RecordJson.of(fields);
              boolean isWithdrawn = "RETRACTED".equals(json.path("state").asText());
              return isWithdrawn && concern.isOutput(json) ? Fate.IS_EMPTIED : Fate.STAYS;
            });
    return record -> latest.is(record) ? sieve.of(record) : Fate.GOES;
  }

  /** Stories and proposals: the last of each; of those of the claims only the key. */
  Sieve readings(Topic topic, Latest latest) {
    Sieve sieve =
        fields(
            topic,
            fields -> concern.isReading(RecordJson.of(fields)) ? Fate.IS_EMPTIED : Fate.STAYS);
    return record -> latest.is(record) ? sieve.of(record) : Fate.GOES;
  }

  /** State: the last of each key; a key that has no value hides nothing any more. */
  static Sieve changelog(Latest latest) {
    return record -> latest.is(record) && record.value() != null ? Fate.STAYS : Fate.GOES;
  }

  /** State in blocks: of the last of each key the rows that stand. */
  static Sieve blocks(Latest latest, StandingRows rows) {
    Sieve changelog = changelog(latest);
    return new Sieve() {
      @Override
      public Fate of(ConsumerRecord<byte[], byte[]> record) {
        boolean stays = changelog.of(record) == Fate.STAYS && standing(record) != null;
        return stays ? Fate.STAYS : Fate.GOES;
      }

      @Override
      public byte[] value(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(standing(record), "a block of which nothing stands");
      }

      private byte @Nullable [] standing(ConsumerRecord<byte[], byte[]> record) {
        return rows.standing(record.key(), record.value());
      }
    };
  }

  /** What travels: only what has not arrived. */
  static Sieve onTheWay(long arrived) {
    return record -> record.offset() < arrived ? Fate.GOES : Fate.STAYS;
  }

  @FunctionalInterface
  private interface OfFields {
    Fate of(SpecificRecordBase fields);
  }

  private Sieve fields(Topic topic, OfFields fate) {
    RecordReader reader = new RecordReader(topic, cluster.client());
    open.add(reader::close);
    return record -> {
      SpecificRecordBase fields = Survey.fields(reader, record);
      return fields == null ? Fate.STAYS : fate.of(fields);
    };
  }

  /** The offset of the last record of each key, up to an end; a key costs some hundred bytes. */
  static final class Latest implements Records.Action {
    private final Map<ByteBuffer, Long> offsets = new HashMap<>();

    @Override
    public void on(ConsumerRecord<byte[], byte[]> record) {
      offsets.put(key(record), record.offset());
    }

    boolean is(ConsumerRecord<byte[], byte[]> record) {
      return Objects.equals(offsets.get(key(record)), record.offset());
    }

    private static ByteBuffer key(ConsumerRecord<byte[], byte[]> record) {
      return record.key() == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(record.key());
    }
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
  }
}
