package io.foreknown.benchmarks.candidate;

import io.foreknown.schemas.topic.Topic;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** What is measured side by side. */
public enum Candidate {
  /** Kafka Streams, bytes in, bytes out, exactly once: the ceiling of anything made with it. */
  PASS("pass-through", Candidate::passThrough),
  /** The join that a newcomer writes with the DSL. */
  NAIVE("naive-join", NaiveJoin::start),
  /** Our stages as far as matches; nothing else is written. */
  TO_MATCHES("claims-to-matches", ClaimsToMatches::start),
  /** Our topology, as it runs in production. */
  FULL("full-topology", FullTopology::start);

  private final String word;
  private final Function<Job, Running> start;

  Candidate(String word, Function<Job, Running> start) {
    this.word = word;
    this.start = start;
  }

  private static Running passThrough(Job job) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(job.topics().inputs(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .to(
            job.topics().output(PASS.output()),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return StreamsRun.start(builder.build(), job.properties());
  }

  /** As it is called in tables. */
  public String word() {
    return word;
  }

  /** Starts a run. */
  public Running start(Job job) {
    return start.apply(job);
  }

  /** The word in the middle of its output topic's name. */
  public String output() {
    return isOurs() ? Topic.MATCHES.word() : word;
  }

  /** Whether its output topic holds matches. */
  public boolean isOurs() {
    return this == TO_MATCHES || this == FULL;
  }
}
