package io.foreknown.operations.rejections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.ndjson.CorrectionJson;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.MovedHeader;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The rejections of a cluster, each with its claim on a line that can be corrected and published:
 * see {@link CorrectionJson}. Memory does not grow with them.
 */
public final class Rejections {
  private final Cluster cluster;
  private final Set<Reason> reasons;
  private final boolean withAnswered;
  private final Runnable check;
  private long written;
  private long withoutClaim;
  private long answered;
  private long unreadable;

  /**
   * Those of some reasons.
   *
   * @param reasons no others; empty: all
   * @param withAnswered also those of which a corrected claim was published
   * @param check asked before every record
   */
  public Rejections(Cluster cluster, Set<Reason> reasons, boolean withAnswered, Runnable check) {
    this.cluster = cluster;
    this.reasons = Set.copyOf(reasons);
    this.withAnswered = withAnswered;
    this.check = check;
  }

  /**
   * What became of them.
   *
   * @param written lines
   * @param withoutClaim those of them of which nothing is left to correct
   * @param answered left out, since a corrected claim was published
   * @param unreadable left out, since the bytes are no rejection of ours
   */
  public record Counts(long written, long withoutClaim, long answered, long unreadable) {}

  /** What is looked into for each of them. */
  private record Sources(RecordReader reader, Answers answers, RejectedClaims claims) {}

  /** Writes a line, without its end, for each, in the order of their partitions. */
  public Counts write(Consumer<String> lines) {
    String topic = cluster.topics().name(Topic.REJECTED);
    try (Answers answers = Answers.in(cluster, check);
        RejectedClaims claims = new RejectedClaims(cluster);
        RecordReader reader = new RecordReader(Topic.REJECTED, cluster.client());
        var consumer = TopicConsumers.open(cluster, topic, true)) {
      Sources sources = new Sources(reader, answers, claims);
      TopicConsumers.readTo(
          TopicConsumers.ends(cluster, consumer.assignment()),
          consumer,
          cluster,
          record -> {
            check.run();
            if (record.value() != null) {
              write(record, sources, lines);
            }
          });
    }
    return new Counts(written, withoutClaim, answered, unreadable);
  }

  private void write(
      ConsumerRecord<byte[], byte[]> record, Sources sources, Consumer<String> lines) {
    try {
      SpecificRecordBase fields = sources.reader().read(record.topic(), record.value());
      ObjectNode given = RecordJson.of(fields);
      Origin place = place(record);
      if (!isWanted(given)) {
        return;
      }
      if (!withAnswered && sources.answers().have(place)) {
        answered++;
        return;
      }
      JsonNode claim = sources.claims().of(given, (ByteBuffer) fields.get("original"));
      lines.accept(CorrectionJson.write(place, given, claim));
      written++;
      withoutClaim += claim == null ? 1 : 0;
    } catch (UnreadableException e) {
      unreadable++;
    }
  }

  /** Where it stood first; a purge may have moved it. */
  private static Origin place(ConsumerRecord<byte[], byte[]> record) {
    long offset = MovedHeader.read(record.headers(), record.offset());
    return new Origin(null, null, record.topic(), record.partition(), offset);
  }

  private boolean isWanted(ObjectNode given) {
    return reasons.isEmpty()
        || reasons.stream().anyMatch(of -> of.name().equals(given.path("reason").asText()));
  }
}
