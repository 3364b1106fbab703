package io.foreknown.operations.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.purge.PurgeTransaction.Written;
import io.foreknown.operations.purge.Sieves.Latest;
import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.audit.Erasure;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.store.StandingRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stays of all partitions that hold something, with the audit lines and the places
 * where the pipeline goes on, in one transaction: all of it is there, or nothing.
 */
final class TopicRewriting {
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Cluster cluster;
  private final KafkaAdmin kafkaAdmin;
  private final PurgeTopics purgeTopics;
  private final String applicationId;
  private final PurgePlan purgePlan;

  TopicRewriting(
      Cluster cluster,
      KafkaAdmin kafkaAdmin,
      PurgeTopics purgeTopics,
      String applicationId,
      PurgePlan purgePlan) {
    this.cluster = cluster;
    this.kafkaAdmin = kafkaAdmin;
    this.purgeTopics = purgeTopics;
    this.applicationId = applicationId;
    this.purgePlan = purgePlan;
  }

  /** All partitions that will be written again. */
  private List<TopicPartition> partitions() {
    List<String> topics = new ArrayList<>(purgeTopics.stateNames());
    topics.addAll(purgeTopics.changelogs());
    topics.addAll(purgeTopics.repartitions());
    Set<TopicPartition> all = new HashSet<>(kafkaAdmin.partitions(topics));
    all.addAll(purgePlan.places());
    List<TopicPartition> partitions = new ArrayList<>(all);
    Map<TopicPartition, Long> starts = kafkaAdmin.starts(partitions);
    Map<TopicPartition, Long> ends = kafkaAdmin.ends(partitions);
    partitions.removeIf(of -> starts.getOrDefault(of, 0L).equals(ends.get(of)));
    partitions.sort(ORDER);
    return partitions;
  }

  /** Does it, unless the pipeline is at work again by then. */
  List<Cut> write(Request request, Runnable check) {
    List<TopicPartition> partitions = partitions();
    try (PurgeTransaction purgeTransaction = new PurgeTransaction(cluster, applicationId);
        PartitionReader partitionReader = kafkaAdmin.records(applicationId);
        Sieves sieves = new Sieves(cluster, purgePlan.purgeScope())) {
      splitFiles(purgeTransaction, partitions, request);
      Map<TopicPartition, Long> ends = kafkaAdmin.ends(partitions);
      Map<TopicPartition, OffsetAndMetadata> committed = kafkaAdmin.committed(applicationId);
      Map<TopicPartition, Written> written = new TreeMap<>(ORDER);
      purgeTransaction.begin();
      for (TopicPartition of : partitions) {
        check.run();
        long end = ends.getOrDefault(of, 0L);
        PurgeRule purgeRule = purgeRule(sieves, partitionReader, of, end, committed.get(of));
        written.put(of, purgeTransaction.write(partitionReader, of, end, purgeRule));
      }
      List<Cut> cuts = new ArrayList<>();
      written.forEach((of, all) -> cuts.add(all.cut(of)));
      audit(request, cuts).forEach(purgeTransaction::send);
      purgeTransaction.flush();
      check.run();
      purgeTransaction.commit(partitionReader.group(), next(written, committed));
      return cuts;
    }
  }

  private void splitFiles(
      PurgeTransaction purgeTransaction, List<TopicPartition> partitions, Request request) {
    List<String> topics = partitions.stream().map(TopicPartition::topic).distinct().toList();
    try (RelaxedTopicConfig relaxedTopicConfig =
        RelaxedTopicConfig.of(kafkaAdmin, purgeTopics.topics(), topics)) {
      relaxedTopicConfig.splitFiles();
      purgeTransaction.split(partitions, request.at());
    }
  }

  private PurgeRule purgeRule(
      Sieves sieves,
      PartitionReader partitionReader,
      TopicPartition of,
      long end,
      @Nullable OffsetAndMetadata committed) {
    if (purgeTopics.repartitions().contains(of.topic())) {
      return Sieves.onTheWay(committed == null ? 0 : committed.offset());
    }
    if (StandingRows.isIn(of.topic())) {
      return blocks(partitionReader, of, end);
    }
    if (purgeTopics.changelogs().contains(of.topic())) {
      return Sieves.changelog(latest(partitionReader, of, end));
    }
    Topic topic = Topic.named(of.topic(), cluster.topics().prefix()).orElse(Topic.AUDIT);
    for (ClaimType type : ClaimType.values()) {
      if (of.topic().equals(purgeTopics.topics().name(Topic.of(type)))) {
        return sieves.claims(type);
      }
    }
    return switch (topic) {
      case ALERTS -> sieves.alerts();
      case REJECTED -> sieves.rejections();
      case STORIES, PROPOSALS -> sieves.readings(topic, latest(partitionReader, of, end));
      default -> sieves.states(topic, latest(partitionReader, of, end));
    };
  }

  private static PurgeRule blocks(PartitionReader partitionReader, TopicPartition of, long end) {
    Latest latest = new Latest();
    StandingRows rows = new StandingRows();
    partitionReader.read(
        of,
        end,
        record -> {
          latest.on(record);
          if (record.value() != null) {
            rows.read(record.key(), record.value());
          }
        });
    return Sieves.blocks(latest, rows);
  }

  private static Latest latest(PartitionReader partitionReader, TopicPartition of, long end) {
    Latest latest = new Latest();
    partitionReader.read(of, end, latest);
    return latest;
  }

  private List<ProducerRecord<byte[], byte[]>> audit(Request request, List<Cut> cuts) {
    String topic = purgeTopics.topics().name(Topic.AUDIT);
    List<ProducerRecord<byte[], byte[]>> lines = new ArrayList<>();
    try (DomainSerializer<Erasure> serializer = DomainSerializer.erasures(cluster.client())) {
      for (String claim : request.claims()) {
        Erasure line = new Erasure(claim, request.at(), request.by(), request.why(), cuts);
        byte[] value = serializer.serialize(topic, line);
        long at = request.at().toEpochMilli();
        lines.add(new ProducerRecord<>(topic, null, at, claim.getBytes(UTF_8), value));
      }
    }
    return lines;
  }

  private static Map<TopicPartition, OffsetAndMetadata> next(
      Map<TopicPartition, Written> written, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    written.forEach(
        (of, all) -> {
          OffsetAndMetadata was = committed.get(of);
          if (was != null) {
            next.put(of, new OffsetAndMetadata(all.next(was.offset()), was.metadata()));
          }
        });
    return next;
  }
}
