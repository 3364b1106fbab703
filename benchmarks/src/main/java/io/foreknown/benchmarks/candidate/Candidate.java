package io.foreknown.benchmarks.candidate;

import io.foreknown.schemas.topic.Topic;
import java.util.function.Function;

/** What is measured side by side. */
public enum Candidate {
  /** Kafka Streams, bytes in, bytes out, exactly once. */
  PASS("pass-through", PassThrough::start),
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
