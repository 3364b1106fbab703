package io.foreknown.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveExampleTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00.123Z");
  private static final String EVENT = "example-20260501T080000Z";

  private final LiveExample example = LiveExample.at(NOW);

  private static List<JsonNode> lines(InputStream... streams) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (InputStream stream : streams) {
      String text = new String(stream.readAllBytes(), UTF_8);
      assertThat(new NdjsonSource().read(new ByteArrayInputStream(text.getBytes(UTF_8)), "x"))
          .allMatch(Item.Accepted.class::isInstance);
      for (String line : text.lines().toList()) {
        lines.add(new ObjectMapper().readTree(line));
      }
    }
    return lines;
  }

  @Test
  void everyClaimSaysThatItIsAnExampleAndMadeUp() throws IOException {
    assertThat(lines(example.known(), example.live(NOW)))
        .hasSize(3)
        .allSatisfy(
            claim -> {
              assertThat(claim.path("id").asText()).startsWith(EVENT);
              assertThat(claim.path("story").path("headline").asText())
                  .startsWith("Example, made up for the demo: ");
              assertThat(claim.path("story").path("outlet").asText()).startsWith("Example");
              assertThat(claim.path("paraphrase").asText()).startsWith("Made up for the demo: ");
            });
  }

  @Test
  void theWarningIsInForceAndTheLiveClaimIsNews() throws IOException {
    JsonNode warning = lines(example.known()).get(0);
    Instant until = Instant.parse(warning.path("validity").path("to").asText());
    JsonNode live = lines(example.live(NOW.plusSeconds(15))).get(0);

    assertThat(until).isAfter(NOW.plus(Duration.ofHours(6)));
    assertThat(Instant.parse(live.path("publishedAt").asText())).isEqualTo("2026-05-01T08:00:15Z");
  }

  @Test
  void aSecondOneIsMadeOnlyWhenTheFirstIsNoNewsAnyMore() {
    List<String> events =
        List.of(
            "us-warning-crocus",
            EVENT,
            "example-of-somebody-else",
            EVENT.replace("example-", "exercise-"));

    assertThat(LiveExample.isStanding(events, NOW.plus(Duration.ofHours(5)))).isTrue();
    assertThat(LiveExample.over(events, NOW.plus(Duration.ofHours(5)))).isEmpty();
    assertThat(LiveExample.isStanding(events, NOW.plus(Duration.ofHours(7)))).isFalse();
    assertThat(LiveExample.over(events, NOW.plus(Duration.ofHours(7)))).hasSize(1);
  }

  @Test
  void whatIsOverIsTakenBack() throws IOException {
    assertThat(lines(example.withdrawal(NOW)))
        .extracting(claim -> claim.path("id").asText() + " " + claim.path("status").asText())
        .containsExactly(
            EVENT + ".warning retracted",
            EVENT + ".received retracted",
            EVENT + ".not-received retracted");
  }
}
