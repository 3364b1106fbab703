package io.foreknown.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.AlertKind;
import io.foreknown.domain.contradiction.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final String GOOD = "https://example.org/7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "http://example.org",
        "HTTPS://EXAMPLE.ORG:8443/a?b#c",
        "https://[::1]/",
        "https://bücher.example/ü"
      })
  void addressesOfHttpAndHttpsAreOfTheWeb(String address) {
    assertThat(WebAddress.isOne(address)).isTrue();
    assertThat(story(address).url()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        " https://example.org",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org",
        "https:/example.org",
        "https:///a",
        "https://?a",
        "https://",
        "http",
        "httpſ://example.org",
        "https://#a",
        "https:// example.org",
        "https://example.org/\u0085",
        "https://example.org/\u2029",
        "https://example.org/a b",
        "https://example.org/\u0000",
        "https://example.org/\u2028x"
      })
  void nothingElseIsAndAStoryLeavesItOut(String address) {
    assertThat(WebAddress.isOne(address)).isFalse();
    assertThat(story(address)).isEqualTo(new Story(null, "Storm", null, null));
  }

  @Test
  void anAlertLinksToTheWebOnly() {
    Alert alert =
        new Alert(
            "a",
            "s",
            AlertKind.VERDICT,
            Severity.HIGH,
            "Storm",
            "c",
            Instant.EPOCH,
            List.of("javascript:alert(1)", GOOD));

    assertThat(alert.links()).containsExactly(GOOD);
  }

  private static Story story(String url) {
    return new Story(url, "Storm", null, null);
  }
}
