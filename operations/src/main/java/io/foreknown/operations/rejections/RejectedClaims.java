package io.foreknown.operations.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.CorrectionJson;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The claims of rejections as they can be corrected: of the bytes that a rejection keeps, else of
 * the record that it names.
 */
final class RejectedClaims implements AutoCloseable {
  /** What a record in the Confluent wire format begins with, and no text does. */
  private static final byte WIRE = 0;

  private final Cluster cluster;
  private final RecordAt records;
  private final Map<ClaimType, ClaimReader> readers = new EnumMap<>(ClaimType.class);

  RejectedClaims(Cluster cluster) {
    this.cluster = cluster;
    this.records = new RecordAt(cluster);
  }

  /**
   * The claim of a rejection, or the text of what was none; null: nothing of it is left that can be
   * read, or its embargo forbids to show it.
   *
   * @param given the rejection with the names of its topic
   * @param original the bytes that it keeps
   */
  @Nullable JsonNode of(ObjectNode given, ByteBuffer original) {
    if (Reason.EMBARGOED.name().equals(given.path("reason").asText())) {
      return null;
    }
    JsonNode origin = given.path("origin");
    String topic = origin.path("topic").asText();
    ClaimType type = type(topic).orElse(null);
    if (original.hasRemaining() && original.get(original.position()) != WIRE) {
      return CorrectionJson.claim(original);
    }
    if (type == null) {
      return null;
    }
    JsonNode kept = original.hasRemaining() ? read(type, topic, bytes(original)) : null;
    return kept == null ? read(type, topic, recordOf(topic, origin)) : kept;
  }

  private Optional<ClaimType> type(String topic) {
    return Arrays.stream(ClaimType.values())
        .filter(type -> cluster.topics().name(Topic.of(type)).equals(topic))
        .findFirst();
  }

  private static byte[] bytes(ByteBuffer original) {
    byte[] bytes = new byte[original.remaining()];
    original.duplicate().get(bytes);
    return bytes;
  }

  private byte @Nullable [] recordOf(String topic, JsonNode origin) {
    return records.value(
        new TopicPartition(topic, origin.path("partition").asInt()),
        origin.path("offset").asLong());
  }

  private @Nullable JsonNode read(ClaimType type, String topic, byte @Nullable [] value) {
    ClaimReader reader = readers.computeIfAbsent(type, of -> new ClaimReader(of, cluster.client()));
    return value != null && reader.read(topic, value) instanceof ReadClaim.Accepted accepted
        ? CorrectionJson.claim(ByteBuffer.wrap(ClaimJson.write(accepted.claim()).getBytes(UTF_8)))
        : null;
  }

  @Override
  public void close() {
    records.close();
    readers.values().forEach(ClaimReader::close);
  }
}
