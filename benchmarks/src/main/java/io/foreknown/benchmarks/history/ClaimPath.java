package io.foreknown.benchmarks.history;

import java.util.Locale;

/** What claims go through. */
public enum ClaimPath {
  /** The rules in one process, from the file to files. */
  DIRECT,
  /** The topology on a local stack of its own, from the file to files. */
  KAFKA,
  /** A plain join by DuckDB, from the file to a file. */
  DUCKDB,
  /** Bytes through Kafka Streams, from topics to a topic, once it is warm. */
  PASS,
  /** Bytes through plain clients, from topics to a topic, once it is warm. */
  COPY;

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a replay of ours. */
  public boolean isReplay() {
    return this == DIRECT || this == KAFKA;
  }

  /** Whether it goes from topics to topics, so that no file is read or written. */
  public boolean isOnTopics() {
    return this == PASS || this == COPY;
  }
}
