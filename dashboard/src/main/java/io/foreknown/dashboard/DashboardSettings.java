package io.foreknown.dashboard;

import io.foreknown.dashboard.http.HttpSettings;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;

/**
 * What a dashboard is started with.
 *
 * @param yardsticks those of the pipeline that it shows, for past moments
 * @param client properties of every Kafka client, with the Schema Registry's
 * @param most records in each view, and claims that past moments are computed from
 */
public record DashboardSettings(
    TopicSettings topics,
    Yardsticks yardsticks,
    Map<String, String> client,
    HttpSettings http,
    int most) {
  /** Enough for the default bound of the views. */
  public static final int DEFAULT_MOST = 500_000;

  /** Copies the map. */
  public DashboardSettings {
    client = Map.copyOf(client);
  }

  /** Whether the topics are those of a replay, which never pages anyone. */
  boolean isReplay() {
    return topics.prefix().contains("-replay-");
  }
}
