package io.foreknown.cli.purge;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.words.CountWords;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.Reading;
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
public final class Survey {
  private static final int MOST_RELATED = 200;

  private final Cluster cluster;
  private final Brokers brokers;
  private final Records records;
  private final Concern concern;
  private final Set<TopicPartition> places = new HashSet<>();
  private final Set<String> related = new TreeSet<>();
  private long alerts;
  private long rejections;
  private long readings;

  private Survey(Cluster cluster, Brokers brokers, Records records, Set<String> ids) {
    this.cluster = cluster;
    this.brokers = brokers;
    this.records = records;
    Map<String, Known> claims = new TreeMap<>();
    ids.forEach(id -> claims.put(id, new Known()));
    Ids wanted = new Ids(ids);
    Merged merged = new Merged();
    forEachClaim(
        (record, type, reading) -> {
          if (reading instanceof Reading.Accepted accepted) {
            merged.add(accepted.claim());
          }
          Known known = claims.get(String.valueOf(wanted.of(record, reading)));
          if (known != null) {
            note(record, type, reading, known);
          }
        });
    this.concern = new Concern(claims, merged);
  }

  /** Reads everything up to where it ends now. */
  static Survey of(Cluster cluster, Brokers brokers, Set<String> ids) {
    try (Records records = brokers.records(cluster.topics().applicationId())) {
      Survey survey = new Survey(cluster, brokers, records, ids);
      survey.forEachClaim((record, type, reading) -> survey.relate(reading));
      survey.forEach(Topic.MATCHES, (record, fields) -> survey.concern.match(json(fields)));
      survey.forEach(Topic.ALERTS, survey::alert);
      survey.forEach(Topic.REJECTED, survey::rejection);
      Topic.readings().forEach(topic -> survey.forEach(topic, survey::reading));
      survey.concern.claims().values().forEach(known -> survey.places.addAll(known.places()));
      return survey;
    }
  }

  private static JsonNode json(SpecificRecordBase fields) {
    return RecordJson.of(fields);
  }

  private static void note(
      ConsumerRecord<byte[], byte[]> record, ClaimType type, Reading reading, Known known) {
    Claim claim = reading instanceof Reading.Accepted accepted ? accepted.claim() : null;
    if (claim == null) {
      known.unreadable(type, partition(record));
    } else if (isMark(claim)) {
      known.mark(type);
    } else {
      known.revision(claim, partition(record));
    }
  }

  /** Whether a purge has put marks there and has not taken away what they stand for. */
  boolean isBegun() {
    return concern.claims().values().stream()
        .anyMatch(known -> known.isMarked() && known.records() > 0);
  }

  /** Whether all that it says is that the claim was erased. */
  static boolean isMark(Claim claim) {
    return claim.equals(Retraction.erasing(claim.header().id(), claim.type()));
  }

  static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private void relate(Reading reading) {
    if (reading instanceof Reading.Accepted accepted
        && !(accepted.claim() instanceof Retraction)
        && related.size() < MOST_RELATED) {
      Claim claim = accepted.claim();
      Story story = claim.header().story();
      String address = story == null ? null : story.url();
      boolean isNear =
          concern.isOf(EventKey.of(claim)) || (address != null && concern.isOfStory(address));
      if (isNear && !concern.claims().containsKey(claim.header().id())) {
        related.add(claim.header().id());
      }
    }
  }

  private void alert(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (concern.isAlert(json(fields))) {
      alerts++;
      places.add(partition(record));
    }
  }

  private void rejection(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (concern.isRejection(json(fields), original(fields))) {
      rejections++;
      places.add(partition(record));
    }
  }

  private void reading(ConsumerRecord<byte[], byte[]> record, SpecificRecordBase fields) {
    if (concern.isReading(json(fields))) {
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
    void on(ConsumerRecord<byte[], byte[]> record, ClaimType type, Reading reading);
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

  private void forEach(String topic, Records.Action action) {
    brokers
        .ends(brokers.partitions(List.of(topic)))
        .forEach((partition, end) -> records.read(partition, end, action));
  }

  /** What there is, for a person to decide on. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    concern
        .claims()
        .forEach(
            (id, known) ->
                words.add(
                    "%s: %s%s; events: %s; stories: %s"
                        .formatted(
                            id,
                            CountWords.of(known.records(), "record"),
                            known.isMarked() ? ", marked as erased" : "",
                            known.events().stream().map(EventKey::id).sorted().toList(),
                            known.stories())));
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

  Concern concern() {
    return concern;
  }

  /**
   * The partitions of claims, alerts, rejections, stories and proposals that hold something of it.
   */
  Set<TopicPartition> places() {
    return places;
  }

  /** Records that tell of the claims though they are none. */
  long traces() {
    return rejections + readings;
  }
}
