package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.stream.Silence;
import io.foreknown.dashboard.stream.Silence.Dependency;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said while Kafka does not answer. */
class OutageTest {
  private static final Silence SILENCE =
      new Silence(Dependency.KAFKA, Instant.parse("2024-04-30T20:38:00Z"), "Kafka: timed out");

  private static Progress since(Instant caughtUp) {
    return new Progress(new TreeMap<>(), caughtUp, SILENCE);
  }

  @Test
  void theStatusSaysSinceWhenKafkaHasBeenSilent() throws IOException, InterruptedException {
    try (Running running = new Running(Running.PLAIN, since(SILENCE.since()))) {
      JsonNode status = new ObjectMapper().readTree(running.get("/api/status").body());

      assertThat(status.path("ready").asBoolean(true)).isFalse();
      assertThat(status.path("silence"))
          .hasToString(
              "{\"source\":\"KAFKA\",\"since\":\"2024-04-30T20:38:00.000Z\","
                  + "\"problem\":\"Kafka: timed out\"}");
      assertThat(running.get("/health/ready").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void withoutASilenceTheStatusNamesNone() throws IOException, InterruptedException {
    try (Running running = new Running()) {
      JsonNode status = new ObjectMapper().readTree(running.get("/api/status").body());

      assertThat(status.path("ready").asBoolean()).isTrue();
      assertThat(status.has("silence")).isTrue();
      assertThat(status.path("silence").isNull()).isTrue();
    }
  }

  /** What has been read is still true, and who follows has to learn when Kafka is back. */
  @Test
  void whoComesDuringAnOutageMayFollow() throws IOException, InterruptedException {
    try (Running running = new Running(Running.PLAIN, since(SILENCE.since()))) {
      running.newsroom.hub().silent(SILENCE);
      for (String stream : new String[] {"/stream/changes", "/stream/alerts"}) {
        HttpRequest request = HttpRequest.newBuilder(running.at(stream)).build();
        HttpResponse<Stream<String>> response =
            running.client().send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).as(stream).isEqualTo(200);
        try (Stream<String> lines = response.body()) {
          assertThat(lines.anyMatch("event: silent"::equals)).isTrue();
        }
      }
    }
  }
}
