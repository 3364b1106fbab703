package io.foreknown.operations.purge;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
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

/** The rules for the topics of an installation. */
final class Sieves implements AutoCloseable {
  private final Cluster cluster;
  private final PurgeScope purgeScope;
  private final List<Runnable> open = new ArrayList<>();

  Sieves(Cluster cluster, PurgeScope purgeScope) {
    this.cluster = cluster;
    this.purgeScope = purgeScope;
  }

  /** Claims: all records under the ids go but the mark. */
  PurgeRule claims(ClaimType type) {
    ClaimReader reader = new ClaimReader(type, cluster.client());
    open.add(reader::close);
    return record -> {
      ReadClaim readClaim = reader.read(record.topic(), record.value());
      boolean isMark =
          readClaim instanceof ReadClaim.Accepted accepted && PurgePlan.isMark(accepted.claim());
      return isMark || purgeScope.ids().of(record, readClaim) == null
          ? PurgeAction.STAYS
          : PurgeAction.GOES;
    };
  }

  PurgeRule alerts() {
    return fields(
        Topic.ALERTS,
        fields -> purgeScope.isAlert(RecordJson.of(fields)) ? PurgeAction.GOES : PurgeAction.STAYS);
  }

  PurgeRule rejections() {
    return fields(
        Topic.REJECTED,
        fields ->
            purgeScope.isRejection(RecordJson.of(fields), PurgePlan.original(fields))
                ? PurgeAction.GOES
                : PurgeAction.STAYS);
  }

  /** Outputs that keep the last of each key; of what is withdrawn only the key. */
  PurgeRule states(Topic topic, Latest latest) {
    PurgeRule purgeRule =
        fields(
            topic,
            fields -> {
              JsonNode json = RecordJson.of(fields);
              boolean isWithdrawn = "RETRACTED".equals(json.path("state").asText());
              return isWithdrawn && purgeScope.isOutput(json)
                  ? PurgeAction.IS_EMPTIED
                  : PurgeAction.STAYS;
            });
    return record -> latest.is(record) ? purgeRule.of(record) : PurgeAction.GOES;
  }

  /** Stories and proposals: the last of each; of those of the claims only the key. */
  PurgeRule readings(Topic topic, Latest latest) {
    PurgeRule purgeRule =
        fields(
            topic,
            fields ->
                purgeScope.isReading(RecordJson.of(fields))
                    ? PurgeAction.IS_EMPTIED
                    : PurgeAction.STAYS);
    return record -> latest.is(record) ? purgeRule.of(record) : PurgeAction.GOES;
  }

  /** State: the last of each key; a key that has no value hides nothing any more. */
  static PurgeRule changelog(Latest latest) {
    return record ->
        latest.is(record) && record.value() != null ? PurgeAction.STAYS : PurgeAction.GOES;
  }

  /** State in blocks: of the last of each key the rows that stand. */
  static PurgeRule blocks(Latest latest, StandingRows rows) {
    PurgeRule changelog = changelog(latest);
    return new PurgeRule() {
      @Override
      public PurgeAction of(ConsumerRecord<byte[], byte[]> record) {
        boolean stays = changelog.of(record) == PurgeAction.STAYS && standing(record) != null;
        return stays ? PurgeAction.STAYS : PurgeAction.GOES;
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
  static PurgeRule onTheWay(long arrived) {
    return record -> record.offset() < arrived ? PurgeAction.GOES : PurgeAction.STAYS;
  }

  @FunctionalInterface
  private interface OfFields {
    PurgeAction of(SpecificRecordBase fields);
  }

  private PurgeRule fields(Topic topic, OfFields fate) {
    RecordReader reader = new RecordReader(topic, cluster.client());
    open.add(reader::close);
    return record -> {
      SpecificRecordBase fields = PurgePlan.fields(reader, record);
      return fields == null ? PurgeAction.STAYS : fate.of(fields);
    };
  }

  /** The offset of the last record of each key, up to an end; a key costs some hundred bytes. */
  static final class Latest implements PartitionReader.Action {
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
