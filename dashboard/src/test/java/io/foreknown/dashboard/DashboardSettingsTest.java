package io.foreknown.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.webhook.Endpoint;
import io.foreknown.dashboard.webhook.Secret;
import io.foreknown.dashboard.webhook.WebhookSettings;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.assess.Rules;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.schemas.topic.TopicSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With what a dashboard starts, and with what it does not. */
class DashboardSettingsTest {
  private static DashboardSettings of(String prefix, WebhookSettings webhooks) {
    return new DashboardSettings(
        new TopicSettings(prefix, 1, (short) 1),
        Rules.shipped(),
        Map.of(),
        HttpSettings.ON_THIS_MACHINE,
        webhooks,
        1);
  }

  @Test
  void aReplayPostsToNobody() {
    Secret secret = Secret.parse("A".repeat(32));
    URI address = URI.create("https://desk.example/");
    Endpoint desk = new Endpoint("desk", address, ViewKind.ALERTS, Filter.NONE, Since.NOW, secret);
    WebhookSettings webhooks = new WebhookSettings(List.of(desk), List.of(), Path.of("positions"));

    assertThatThrownBy(() -> of("foreknown-replay-1", webhooks))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("foreknown-replay-1 is that of a replay");
    assertThat(of("foreknown", webhooks).isReplay()).isFalse();
    assertThat(of("foreknown-replay-1", WebhookSettings.none()).isReplay()).isTrue();
  }
}
