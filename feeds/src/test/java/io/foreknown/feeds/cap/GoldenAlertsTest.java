package io.foreknown.feeds.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of alerts beside what is made of them; the standard's own examples come shortened. */
class GoldenAlertsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard-security",
        "standard-thunderstorm",
        "standard-earthquake",
        "standard-amber",
        "standard-1.0",
        "standard-1.1",
        "codes",
        "good",
        "bad",
        "chain",
        "earlier-versions",
        "canada",
        "edxl",
        "atom",
        "rss",
        "empty-feed",
        "no-alert",
        "cut"
      })
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    assertThat(told(name + ".xml")).isEqualTo(text(name + ".txt"));
  }

  private static String told(String resource) throws IOException {
    CapSource source = new CapSource(new HeapMemory(), Given.policy(Care.STRICT));
    try (InputStream in = open(resource)) {
      Stream<Item> items = source.read(in, resource);
      return items.map(item -> Told.of(item) + "\n").collect(Collectors.joining());
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(GoldenAlertsTest.class.getResourceAsStream(resource), resource);
  }
}
