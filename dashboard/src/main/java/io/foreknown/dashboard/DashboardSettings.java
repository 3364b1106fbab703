package io.foreknown.dashboard;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.domain.assess.Rules;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;

/**
 * What a dashboard is started with.
 *
 * @param rules those of the pipeline that it shows, for past moments
 * @param client properties of every Kafka client, with the Schema Registry's
 * @param desk who may decide, and where that goes
 * @param most records in each view, and claims that past moments are computed from
 */
public record DashboardSettings(
    TopicSettings topics,
    Rules rules,
    Map<String, String> client,
    HttpSettings http,
    WebhookSettings webhooks,
    DeskAccess desk,
    int most) {
  /** Enough for the default bound of the views. */
  public static final int DEFAULT_MOST = 500_000;

  /**
   * Copies the map; refuses to be open to all, and webhooks of a replay, which must page nobody.
   */
  public DashboardSettings {
    client = Map.copyOf(client);
    require(
        !http.isOpenToAll(),
        "the dashboard at %s would show everything to everybody; a token is expected",
        http.host());
    require(
        webhooks.isEmpty() || !isReplay(topics),
        "webhooks: the prefix %s is that of a replay, which pages nobody",
        topics.prefix());
    require(
        !desk.isOpen() || !isReplay(topics),
        "the prefix %s is that of a replay, in which nothing is decided",
        topics.prefix());
  }

  /** Those of a page that is read-only. */
  public DashboardSettings(
      TopicSettings topics,
      Rules rules,
      Map<String, String> client,
      HttpSettings http,
      WebhookSettings webhooks,
      int most) {
    this(topics, rules, client, http, webhooks, DeskAccess.CLOSED, most);
  }

  /** The same at another address. */
  public DashboardSettings at(HttpSettings other) {
    return new DashboardSettings(topics, rules, client, other, webhooks, desk, most);
  }

  /** Whether the topics are those of a replay, which never pages anyone. */
  boolean isReplay() {
    return isReplay(topics);
  }

  private static boolean isReplay(TopicSettings topics) {
    return topics.prefix().contains("-replay-");
  }
}
