package io.foreknown.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedHealthTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2024-05-01T08:00:00Z");
  private final FeedHealth health = new FeedHealth(registry, () -> now);

  @Test
  void isReadyWhenEverySourceWasLookedAt() {
    assertThat(health.isReady()).isFalse();
    FeedHealth.OfSource met = health.add("met", "cap");
    FeedHealth.OfSource desk = health.add("desk", "ndjson");
    met.looked();
    assertThat(health.json())
        .isEqualTo(
            "{\"status\":\"not ready\",\"sources\":[{\"source\":\"desk\",\"since\":\"2024-05-01T08:00:00Z\",\"why\":\"has not been looked at yet\"}]}");
    desk.looked();
    assertThat(health.json()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void saysWhichSourceIsUnwellAndSinceItWasLastWell() {
    FeedHealth.OfSource met = health.add("met", "cap");
    FeedHealth.OfSource desk = health.add("desk", "ndjson");
    desk.looked();
    met.looked();
    now = now.plusSeconds(60);
    assertThat(met.failed("first \"failure\"")).isEqualTo(1);
    now = now.plusSeconds(60);
    assertThat(met.failed("HTTP status 500\n")).isEqualTo(2);

    assertThat(health.isReady()).isFalse();
    assertThat(health.unwell())
        .singleElement()
        .satisfies(
            unwell -> {
              assertThat(unwell.source()).isEqualTo("met");
              assertThat(unwell.since()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
            });
    assertThat(health.json()).contains("\"why\":\"HTTP status 500\\u000a\"");
    assertThat(registry.get("foreknown.feed.failures").tag("source", "met").gauge().value())
        .isEqualTo(2);
    assertThat(registry.get("foreknown.feed.failures").tag("source", "desk").gauge().value())
        .isZero();
    met.looked();
    assertThat(health.isReady()).isTrue();
    assertThat(registry.get("foreknown.feed.failures").tag("source", "met").gauge().value())
        .isZero();
  }
}
