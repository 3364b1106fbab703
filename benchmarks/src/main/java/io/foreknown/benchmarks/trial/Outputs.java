package io.foreknown.benchmarks.trial;

import io.foreknown.avro.Match;
import io.foreknown.avro.MatchState;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What came out: how many records, and how many matches stand in the end. */
record Outputs(long records, long standing) {
  private static final Duration POLL = Duration.ofMillis(250);

  /** All up to now, from these offsets on, that was not taken back. */
  static Outputs since(Map<TopicPartition, Long> from, Admin admin, Trial trial)
      throws ExecutionException, InterruptedException {
    boolean areMatches = trial.candidate().isOurs();
    Map<TopicPartition, Long> ends = TopicBacklog.ends(admin, List.of(trial.output()));
    long records = 0;
    Map<String, Boolean> stands = new HashMap<>();
    try (RecordReader reader = new RecordReader(Topic.MATCHES, trial.cluster().client());
        var consumer = trial.cluster().consumer()) {
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          records++;
          stands.put(areMatches ? record.key() : "", areMatches && stands(reader, record));
        }
      }
    }
    long standing = stands.values().stream().filter(Boolean::valueOf).count();
    return new Outputs(records, areMatches ? standing : records);
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
