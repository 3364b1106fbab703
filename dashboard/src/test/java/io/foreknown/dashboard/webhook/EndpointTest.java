package io.foreknown.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.domain.InvalidValueException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where may be posted to. */
class EndpointTest {
  private static Endpoint at(String url) {
    Secret secret = Secret.parse("A".repeat(32));
    return new Endpoint("desk", URI.create(url), ViewKind.ALERTS, Filter.NONE, Since.NOW, secret);
  }

  @Test
  void httpsOrThisMachine() {
    for (String url : List.of("https://desk.example/x", "http://localhost:1/", "http://[::1]:1/")) {
      assertThat(at(url).address()).hasToString(url);
    }
  }

  @Test
  void whatIsRefusedIsSaidWithoutTheRestOfTheAddress() {
    Map<String, String> refused =
        Map.of(
            "http://desk.example/s3cret", "https is expected",
            "http://localhost.evil.example/s3cret", "https is expected",
            "ftp://desk.example/s3cret", "https is expected",
            "https://me:s3cret@desk.example/", "holds a password",
            "https://desk.example/#s3cret", "fragment",
            "/s3cret", "names no host");

    refused.forEach(
        (url, why) ->
            assertThatThrownBy(() -> at(url))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("s3cret"));
  }
}
