package io.foreknown.operations.purge;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks through claims, matches, alerts and rejections for what has to do with some claims. */
public final class PurgePlan {
  private static final int MOST_RELATED = 200;

  private final Cluster cluster;
  private final KafkaAdmin kafkaAdmin;
  private final PartitionReader partitionReader;
  private final PurgeScope purgeScope;
  private final Set<TopicPartition> places = new HashSet<>();
  private final Set<String> related = new TreeSet<>();
  private long alerts;
  private long rejections;
  private long readings;

  private PurgePlan(
      Cluster cluster, KafkaAdmin kafkaAdmin, PartitionReader partitionReader, Set<String> ids) {
    this.cluster = cluster;
    this.kafkaAdmin = kafkaAdmin;
    this.partitionReader = partitionReader;
    Map<String, KnownClaim> claims = new TreeMap<>();
    ids.forEach(id -> claims.put(id, new KnownClaim()));
    Ids wanted = new Ids(ids);
    Merged merged = new Merged();
    forEachClaim(
        (record, type, readClaim) -> {
          if (readClaim instanceof ReadClaim.Accepted accepted) {
            merged.add(accepted.claim());
          }
          KnownClaim knownClaim = claims.get(String.valueOf(wanted.of(record, readClaim)));
          if (knownClaim != null) {
            note(record, type, readClaim, knownClaim);
          }
        });
    this.purgeScope = new PurgeScope(claims, merged);
  }

  /** Reads everything up to where it ends now. */
  static PurgePlan of(Cluster cluster, KafkaAdmin kafkaAdmin, Set<String> ids) {
    try (PartitionReader partitionReader = kafkaAdmin.records(cluster.topics().applicationId())) {
      PurgePlan purgePlan = new PurgePlan(cluster, kafkaAdmin, partitionReader, ids);
      purgePlan.forEachClaim((record, type, readClaim) -> purgePlan.relate(readClaim));
      purgePlan.forEach(
          Topic.MATCHES, (record, fields) -> purgePlan.purgeScope.match(json(fields)));
      purgePlan.forEach(Topic.ALERTS, purgePlan::alert);
      purgePlan.forEach(Topic.REJECTED, purgePlan::rejection);
      Topic.readings().forEach(topic -> purgePlan.forEach(topic, purgePlan::reading));
      purgePlan
          .purgeScope
          .claims()
          .values()
          .forEach(knownClaim -> purgePlan.places.addAll(knownClaim.places()));
      return purgePlan;
    }
  }

  private static JsonNode json(SpecificRecordBase fields) {
    return RecordJson.of(fields);
  }

  private static void note(
      ConsumerRecord<byte[], byte[]> record,
      ClaimType type,
      ReadClaim readClaim,
      KnownClaim knownClaim) {
    Claim claim = readClaim instanceof ReadClaim.Accepted accepted ? accepted.claim() : null;
    if (claim == null) {
      knownClaim.unreadable(type, partition(record));
    } else if (isMark(claim)) {
      knownClaim.mark(type);
    } else {
      knownClaim.revision(claim, partition(record));
    }
  }

  /** Whether a purge has put marks there and has not taken away what they stand for. */
  boolean isBegun() {
    return purgeScope.claims().values().stream()
        .anyMatch(knownClaim -> knownClaim.isMarked() && knownClaim.records() > 0);
  }

  /** Whether all that it says is that the claim was erased. */
  static boolean isMark(Claim claim) {
    return claim.equals(Retraction.erasing(claim.header().id(), claim.type()));
  }

  static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private void relate(ReadClaim readClaim) {
    if (readClaim instanceof ReadClaim.Accepted accepted
        && !(accepted.claim() instanceof Retraction)
        && related.size() < MOST_RELATED) {
      Claim claim = accepted.claim();
      Story story = claim.header().story();
      String address = story == null ? null : story.url();
      boolean isNear =
          purgeScope.isOf(EventKey.of(claim)) || (address != null && purgeScope.isOfStory(address));
      if (isNear && !purgeScope.claims().containsKey(claim.header().id())) {
        related.add(claim.header().id());
      }
    }
  }

  private void alert(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (purgeScope.isAlert(json(fields))) {
      alerts++;
      places.add(partition(record));
    }
  }

  private void rejection(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (purgeScope.isRejection(json(fields), original(fields))) {
      rejections++;
      places.add(partition(record));
    }
  }

  private void reading(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (purgeScope.isReading(json(fields))) {
      readings++;
      places.add(partition(record));
    }
  }

  static byte[] original(SpecificRecordBase rejected) {
    ByteBuffer original = ((ByteBuffer) rejected.get("original")).duplicate();
    byte[] bytes = new byte[original.remaining()];
    original.get(bytes);
    return bytes;
  }

  @FunctionalInterface
  private interface OnClaim {
    void on(ConsumerRecord<byte[], byte[]> record, ClaimType type, ReadClaim readClaim);
  }

  private void forEachClaim(OnClaim action) {
    for (ClaimType type : ClaimType.values()) {
      String topic = cluster.topics().name(Topic.of(type));
      try (ClaimReader reader = new ClaimReader(type, cluster.client())) {
        forEach(topic, record -> action.on(record, type, reader.read(topic, record.value())));
      }
    }
  }

  @FunctionalInterface
  private interface OnFields {
    void on(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields);
  }

  private void forEach(Topic topic, OnFields action) {
    String name = cluster.topics().name(topic);
    try (RecordReader reader = new RecordReader(topic, cluster.client())) {
      forEach(
          name,
          record -> {
            SpecificRecordBase fields = fields(reader, record);
            if (fields != null) {
              action.on(record, fields);
            }
          });
    }
  }

  /** Null for a record without value, and for bytes that no program of ours has written. */
  static @Nullable SpecificRecordBase fields(
      RecordReader reader, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return null;
    }
    try {
      return reader.read(record.topic(), record.value());
    } catch (UnreadableException e) {
      return null;
    }
  }

  private void forEach(String topic, PartitionReader.Action action) {
    kafkaAdmin
        .ends(kafkaAdmin.partitions(List.of(topic)))
        .forEach((partition, end) -> partitionReader.read(partition, end, action));
  }

  /** What there is, for a person to decide on. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    purgeScope
        .claims()
        .forEach(
            (id, knownClaim) ->
                words.add(
                    "%s: %s%s; events: %s; stories: %s"
                        .formatted(
                            id,
                            CountWords.of(knownClaim.records(), "record"),
                            knownClaim.isMarked() ? ", marked as erased" : "",
                            knownClaim.events().stream().map(EventKey::id).sorted().toList(),
                            knownClaim.stories())));
    words.add(
        "of them speak: %s, %s, %s of stories and proposals"
            .formatted(
                CountWords.of(alerts, "alert"),
                CountWords.of(rejections, "rejection"),
                CountWords.of(readings, "record")));
    if (!related.isEmpty()) {
      words.add(
          "Other claims on the same events or stories, which stay unless they are named too: "
              + String.join(" ", related)
              + (related.size() == MOST_RELATED ? " …" : ""));
    }
    return words;
  }

  PurgeScope purgeScope() {
    return purgeScope;
  }

  /**
   * The partitions of claims, alerts, rejections, stories and proposals that hold something of it.
   */
  Set<TopicPartition> places() {
    return places;
  }

  /** Records that name the claims though they are none. */
  long traces() {
    return rejections + readings;
  }
}
