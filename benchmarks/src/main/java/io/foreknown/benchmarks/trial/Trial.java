package io.foreknown.benchmarks.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.benchmarks.candidate.Candidate;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.schemas.topic.TopicSettings;

/**
 * What one process is asked to measure.
 *
 * @param warmUp prefix of the topics to warm up on
 * @param measured prefix of the topics to measure on
 * @param claims records to measure
 * @param stock records on the measured topics that are worked off before; 0: all is measured
 * @param id makes the run's group and state its own
 */
public record Trial(
    Cluster cluster,
    Candidate candidate,
    String warmUp,
    String measured,
    long claims,
    long stock,
    int partitions,
    int threads,
    long commitMillis,
    String id) {
  private static final ObjectMapper JSON = new ObjectMapper();

  ClaimTopics topics(String prefix) {
    return new ClaimTopics(cluster, new TopicSettings(prefix, partitions, (short) 1));
  }

  /** For the command line of the process. */
  public String text() {
    return written(this);
  }

  static Trial read(String text) {
    return read(text, Trial.class);
  }

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
    }
  }
}
