package io.foreknown.operations.purge;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.audit.Erasure;
import io.foreknown.schemas.mapping.ErasureMapping;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.TopicPartition;

/** The audit lines of an installation; they also tell what a killed purge has left to be cut. */
record AuditLines(List<Erasure> all) {
  static AuditLines read(Cluster cluster, KafkaAdmin kafkaAdmin) {
    List<Erasure> lines = new ArrayList<>();
    String topic = cluster.topics().name(Topic.AUDIT);
    try (PartitionReader partitionReader = kafkaAdmin.records(cluster.topics().applicationId());
        RecordReader reader = new RecordReader(Topic.AUDIT, cluster.client())) {
      kafkaAdmin
          .ends(kafkaAdmin.partitions(List.of(topic)))
          .forEach(
              (partition, end) ->
                  partitionReader.read(
                      partition,
                      end,
                      record -> {
                        SpecificRecordBase fields = PurgePlan.fields(reader, record);
                        lines.add(ErasureMapping.erasure(Objects.requireNonNull(fields)));
                      }));
    }
    return new AuditLines(lines);
  }

  /** Of one claim. */
  List<Erasure> of(String claim) {
    return all.stream().filter(line -> line.claim().equals(claim)).toList();
  }

  /** Where each partition that still exists must begin, as far as it does not. */
  Map<TopicPartition, Long> pending(KafkaAdmin kafkaAdmin, Collection<String> present) {
    Map<TopicPartition, Long> cuts = new HashMap<>();
    for (Erasure line : all) {
      for (Cut cut : line.cuts()) {
        if (present.contains(cut.topic())) {
          cuts.merge(new TopicPartition(cut.topic(), cut.partition()), cut.before(), Math::max);
        }
      }
    }
    Map<TopicPartition, Long> starts = kafkaAdmin.starts(cuts.keySet());
    cuts.entrySet().removeIf(cut -> starts.getOrDefault(cut.getKey(), 0L) >= cut.getValue());
    return cuts;
  }
}
