package io.foreknown.benchmarks.soak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.Written;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All committed records of an output topic, as JSON; of one key in their order. */
record OutputRecords(Installation installation) {
  List<ObjectNode> of(Topic topic) {
    Cluster cluster = installation.cluster();
    TopicSettings topics =
        new TopicSettings(Installation.PREFIX, Installation.PARTITIONS, (short) 1);
    List<ObjectNode> records = new ArrayList<>();
    try (Admin admin = cluster.admin();
        RecordReader reader = new RecordReader(topic, cluster.client())) {
      Written.all(cluster, admin, topics.name(topic))
          .forEach(admin, record -> records.add(json(reader, record)));
      return records;
    } catch (ExecutionException e) {
      throw new IllegalStateException(topic + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static ObjectNode json(RecordReader reader, ConsumerRecord<String, byte[]> record) {
    try {
      return RecordJson.of(reader.read(record.topic(), record.value()));
    } catch (UnreadableException e) {
      throw new IllegalStateException(
          "%s, partition %d, offset %d cannot be read"
              .formatted(record.topic(), record.partition(), record.offset()),
          e);
    }
  }
}
