package io.foreknown.operations.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.operations.input.ClaimTopics.TopicItem;
import io.foreknown.operations.replay.FinalState;
import io.foreknown.schemas.serde.WireForm;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the pipeline made of the records of the claim topics, by its own word: what its group has
 * read, and what the topic of rejections names. A rejection is written together with the offset of
 * its record, so it is there for all that was read.
 */
final class Admission implements AutoCloseable {
  private static final byte[] CONFLICT = Reason.CONFLICT.name().getBytes(UTF_8);
  private static final byte[] NOTHING = new byte[0];

  private final Map<TopicPartition, Long> read;
  private final DiskMap rejected;
  private final DiskMap contents;

  private Admission(Cluster cluster, Map<TopicPartition, Long> read) {
    this.read = read;
    this.rejected = DiskMap.under(cluster.stateDirectory());
    this.contents = DiskMap.under(cluster.stateDirectory());
  }

  /**
   * As far as the group has read.
   *
   * @param read the offset up to which it has, by partition; empty: nobody knows, so all of them
   */
  static Admission of(Cluster cluster, Map<TopicPartition, Long> read) {
    Admission admission = new Admission(cluster, read);
    new FinalState(cluster, cluster.topics()).rejections(admission::note);
    return admission;
  }

  private void note(JsonNode rejection) {
    JsonNode origin = rejection.path("origin");
    TopicPartition partition =
        new TopicPartition(origin.path("topic").asText(), origin.path("partition").asInt());
    rejected.put(
        place(partition, origin.path("offset").asLong()),
        rejection.path("reason").asText().getBytes(UTF_8));
  }

  private static String place(TopicPartition partition, long offset) {
    return "%s\0%d\0%d".formatted(partition.topic(), partition.partition(), offset);
  }

  /** To be asked once for each record, those of a partition in their order. */
  ExportResult of(TopicItem topicItem) {
    if (!read.isEmpty() && topicItem.offset() >= read.getOrDefault(topicItem.partition(), 0L)) {
      return ExportResult.WAITING;
    }
    byte[] reason = rejected.get(place(topicItem.partition(), topicItem.first()));
    if (!(topicItem.item() instanceof Item.Accepted accepted)) {
      return ExportResult.REJECTED;
    }
    if (reason != null) {
      // A content that lost is known from then on; what else is rejected may come again.
      return Arrays.equals(reason, CONFLICT) ? lost(accepted.claim()) : ExportResult.REJECTED;
    }
    return isNew(accepted.claim()) ? ExportResult.ADMITTED : ExportResult.REPEATED;
  }

  private ExportResult lost(Claim claim) {
    contents.put(content(claim), NOTHING);
    return ExportResult.REJECTED;
  }

  private boolean isNew(Claim claim) {
    boolean isNew = contents.get(content(claim)) == null;
    contents.put(content(claim), NOTHING);
    return isNew;
  }

  private static String content(Claim claim) {
    return "%s\0%d\0%s"
        .formatted(claim.header().id(), claim.header().revision(), WireForm.of(claim).hash());
  }

  @Override
  public void close() {
    rejected.close();
    contents.close();
  }
}
