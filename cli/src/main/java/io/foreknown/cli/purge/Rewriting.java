package io.foreknown.cli.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.purge.Sieves.Latest;
import io.foreknown.cli.purge.Writing.Written;
import io.foreknown.domain.claim.ClaimType;
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
final class Rewriting {
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Cluster cluster;
  private final Brokers brokers;
  private final Names names;
  private final String applicationId;
  private final Survey survey;

  Rewriting(Cluster cluster, Brokers brokers, Names names, String applicationId, Survey survey) {
    this.cluster = cluster;
    this.brokers = brokers;
    this.names = names;
    this.applicationId = applicationId;
    this.survey = survey;
  }

  /** All partitions that will be written again. */
  private List<TopicPartition> partitions() {
    List<String> topics = new ArrayList<>(names.stateNames());
    topics.addAll(names.changelogs());
    topics.addAll(names.repartitions());
    Set<TopicPartition> all = new HashSet<>(brokers.partitions(topics));
    all.addAll(survey.places());
    List<TopicPartition> partitions = new ArrayList<>(all);
    Map<TopicPartition, Long> starts = brokers.starts(partitions);
    Map<TopicPartition, Long> ends = brokers.ends(partitions);
    partitions.removeIf(of -> starts.getOrDefault(of, 0L).equals(ends.get(of)));
    partitions.sort(ORDER);
    return partitions;
  }

  /** Does it, unless the pipeline is at work again by then. */
  List<Cut> write(Request request, Runnable check) {
    List<TopicPartition> partitions = partitions();
    try (Writing writing = new Writing(cluster, applicationId);
        Records records = brokers.records(applicationId);
        Sieves sieves = new Sieves(cluster, survey.concern())) {
      splitFiles(writing, partitions, request);
      Map<TopicPartition, Long> ends = brokers.ends(partitions);
      Map<TopicPartition, OffsetAndMetadata> committed = brokers.committed(applicationId);
      Map<TopicPartition, Written> written = new TreeMap<>(ORDER);
      writing.begin();
      for (TopicPartition of : partitions) {
        check.run();
        long end = ends.getOrDefault(of, 0L);
        Sieve sieve = sieve(sieves, records, of, end, committed.get(of));
        written.put(of, writing.write(records, of, end, sieve));
      }
      List<Cut> cuts = new ArrayList<>();
      written.forEach((of, all) -> cuts.add(all.cut(of)));
      audit(request, cuts).forEach(writing::send);
      writing.flush();
      check.run();
      writing.commit(records.group(), next(written, committed));
      return cuts;
    }
  }

  private void splitFiles(Writing writing, List<TopicPartition> partitions, Request request) {
    List<String> topics = partitions.stream().map(TopicPartition::topic).distinct().toList();
    try (Loosened loosened = Loosened.of(brokers, names.topics(), topics)) {
      loosened.splitFiles();
      writing.split(partitions, request.at());
    }
  }

  private Sieve sieve(
      Sieves sieves,
      Records records,
      TopicPartition of,
      long end,
      @Nullable OffsetAndMetadata committed) {
    if (names.repartitions().contains(of.topic())) {
      return Sieves.onTheWay(committed == null ? 0 : committed.offset());
    }
    if (StandingRows.isIn(of.topic())) {
      return blocks(records, of, end);
    }
    if (names.changelogs().contains(of.topic())) {
      return Sieves.changelog(latest(records, of, end));
    }
    Topic topic = Topic.named(of.topic(), cluster.topics().prefix()).orElse(Topic.AUDIT);
    for (ClaimType type : ClaimType.values()) {
      if (of.topic().equals(names.topics().name(Topic.of(type)))) {
        return sieves.claims(type);
      }
    }
    return switch (topic) {
      case ALERTS -> sieves.alerts();
      case REJECTED -> sieves.rejections();
      case STORIES, PROPOSALS -> sieves.readings(topic, latest(records, of, end));
      default -> sieves.states(topic, latest(records, of, end));
    };
  }

  private static Sieve blocks(Records records, TopicPartition of, long end) {
    Latest latest = new Latest();
    StandingRows rows = new StandingRows();
    records.read(
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

  private static Latest latest(Records records, TopicPartition of, long end) {
    Latest latest = new Latest();
    records.read(of, end, latest);
    return latest;
  }

  private List<ProducerRecord<byte[], byte[]>> audit(Request request, List<Cut> cuts) {
    String topic = names.topics().name(Topic.AUDIT);
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
