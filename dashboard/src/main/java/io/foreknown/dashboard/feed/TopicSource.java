package io.foreknown.dashboard.feed;

import io.foreknown.domain.position.Predicates;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;

/**
 * The topics to read.
 *
 * @param predicates the questions that statements may answer
 * @param client properties of every Kafka client, with the Schema Registry's
 */
public record TopicSource(TopicSettings names, Predicates predicates, Map<String, String> client) {
  /** Copies the map. */
  public TopicSource {
    client = Map.copyOf(client);
  }
}
