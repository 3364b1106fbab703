package io.foreknown.producers.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedServersTest {
  private static final Address FEED = Address.of("https://met.example/feed");

  private static boolean holds(String host, String address) {
    return new AllowedServers(FEED, List.of(AllowedHost.of(host))).holds(Address.of(address));
  }

  @Test
  void theOwnServerIsAlwaysWithin() {
    AllowedServers own = new AllowedServers(FEED, List.of());

    assertThat(own.holds(Address.of("https://met.example/alert"))).isTrue();
    assertThat(own.holds(Address.of("https://met.example:8443/alert"))).isFalse();
    assertThat(own.holds(Address.of("https://cdn.example/alert"))).isFalse();
  }

  @Test
  void aHostIsItsWholeNameAndTheUsualPortUnlessOneIsStated() {
    assertThat(holds("cdn.example", "https://CDN.example/alert")).isTrue();
    assertThat(holds("cdn.example", "http://cdn.example/alert")).isTrue();
    assertThat(holds("cdn.example", "https://cdn.example:8443/alert")).isFalse();
    assertThat(holds("cdn.example", "https://a.cdn.example/alert")).isFalse();
    assertThat(holds("cdn.example", "https://cdn.example.net/alert")).isFalse();
    assertThat(holds("cdn.example:8443", "https://cdn.example:8443/alert")).isTrue();
    assertThat(holds("cdn.example:8443", "https://cdn.example/alert")).isFalse();
    assertThat(holds("BÜCHER.example", "https://xn--bcher-kva.example/alert")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://cdn.example",
        "cdn.example/path",
        "*.example",
        "a@b",
        "cdn:0",
        "cdn:70000"
      })
  void whatIsNoHostIsRefused(String text) {
    assertThatThrownBy(() -> AllowedHost.of(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("is no host such as cdn.example.org");
  }

  @Test
  void headersAreRefusedWithoutTheirValuesAndNeverShown() {
    assertThat(new RequestHeaders(Map.of("X-Key", "k7"))).hasToString("[X-Key]");
    for (Map<String, String> bad :
        List.of(
            Map.of("X-Key", "k7\r\nHost: b"),
            Map.of("X-Key", ""),
            Map.of("X-Key", "k7\u20ac"),
            Map.of("X Key", "k7"),
            Map.of("", "k7"),
            Map.of("hOST", "k7"),
            Map.of("If-None-Match", "k7"),
            Map.of("Content-Length", "k7"),
            Map.of("X-Key", "k7", "x-kEY", "k7"))) {
      assertThatThrownBy(() -> new RequestHeaders(bad))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageNotContaining("k7");
    }
  }
}
