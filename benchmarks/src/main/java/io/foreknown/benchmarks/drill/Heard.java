package io.foreknown.benchmarks.drill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Subscription;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads matches as subscribers do, and notes when the first of each incident came. */
final class Heard implements AutoCloseable {
  private final Map<String, Long> first = new ConcurrentHashMap<>();
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final List<String> repeated = new CopyOnWriteArrayList<>();
  private final RecordReader reader;
  private final Subscription subscription;

  Heard(ClaimTopics topics) {
    this.reader = new RecordReader(Topic.MATCHES, topics.cluster().client());
    List<String> matches = List.of(topics.settings().name(Topic.MATCHES));
    this.subscription = new Subscription(topics.cluster(), matches, this::note);
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    try {
      ObjectNode match = RecordJson.of(reader.read(record.topic(), record.value()));
      first.putIfAbsent(match.path("incident").asText(), System.nanoTime());
      long version = match.path("version").asLong();
      Long before = versions.put(record.key(), version);
      if (before != null && version <= before) {
        repeated.add(
            "match %s: version %d came after version %d".formatted(record.key(), version, before));
      }
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When the first match of each incident came, in nanoseconds of this JVM. */
  Map<String, Long> first() {
    return first;
  }

  /** Versions that did not grow: a transaction that counts twice would bring one again. */
  List<String> repeated() {
    return repeated;
  }

  @Override
  public void close() {
    subscription.close();
    reader.close();
  }
}
