package io.foreknown.benchmarks.trial;

import io.foreknown.avro.Match;
import io.foreknown.avro.MatchState;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.Written;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What came out: how many records, and how many matches stand in the end. */
record Outputs(long records, long standing) {

  static Outputs counted(Written written, Admin admin)
      throws ExecutionException, InterruptedException {
    AtomicLong records = new AtomicLong();
    written.forEach(admin, record -> records.incrementAndGet());
    return new Outputs(records.get(), records.get());
  }

  static Outputs ofMatches(Written written, Admin admin, Cluster cluster)
      throws ExecutionException, InterruptedException {
    AtomicLong records = new AtomicLong();
    Map<String, Boolean> stands = new HashMap<>();
    try (RecordReader reader = new RecordReader(Topic.MATCHES, cluster.client())) {
      written.forEach(
          admin,
          record -> {
            records.incrementAndGet();
            stands.put(record.key(), stands(reader, record));
          });
    }
    return new Outputs(records.get(), stands.values().stream().filter(Boolean::valueOf).count());
  }

  private static boolean stands(RecordReader reader, ConsumerRecord<String, byte[]> record) {
    try {
      return reader.read(record.topic(), record.value()) instanceof Match match
          && match.getState() != MatchState.RETRACTED;
    } catch (UnreadableException e) {
      throw new IllegalStateException("a match cannot be read", e);
    }
  }
}
