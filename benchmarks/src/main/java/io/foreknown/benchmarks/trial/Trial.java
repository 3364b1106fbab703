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
 * @param prefix of the topics to measure on
 * @param claims records to measure
 * @param stock records on the measured topics that are worked off before; 0: all is measured
 * @param id makes the run's group and state its own
 */
public record Trial(
    Cluster cluster,
    Candidate candidate,
    String prefix,
    long claims,
    long stock,
    int partitions,
    int threads,
    long commitMillis,
    String id) {
  /** Prefix of the topics that every process warms up on. */
  public static final String WARM_UP = "warm";

  private static final ObjectMapper JSON = new ObjectMapper();

  ClaimTopics topics(String prefix) {
    return new ClaimTopics(cluster, new TopicSettings(prefix, partitions, (short) 1));
  }

  /** The topic that the candidate writes what is measured to. */
  String output() {
    return topics(prefix).output(candidate.output());
  }

  /** As it goes from one process to the other, on one line. */
  public static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The other way round. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
    }
  }
}
