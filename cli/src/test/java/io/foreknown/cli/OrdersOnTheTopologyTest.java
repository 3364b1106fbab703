package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.PipelineDriver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology, record by record and without a broker, against the other engine. */
class OrdersOnTheTopologyTest {
  private static final long SEED = 20_240_326;
  private static final int MANY = 12;
  private static final int FEW = 2;
  private static final Instant CLOCK = Instant.parse("2024-06-01T00:00:00Z");

  /** Alerts are of what is fresh, which nothing is by this clock. */
  private static final List<Topic> TOPICS =
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.CONTRADICTIONS,
          Topic.QUESTIONS,
          Topic.LINKS,
          Topic.SCORECARDS);

  @TempDir private Path work;

  @Test
  void manyOrdersOfACaseTellWhatADirectReplayTells() throws IOException {
    assertToldAsReplayed(Program.crocusLines(), MANY);
  }

  @Test
  void anyOrderOfAllCasesTogetherTellsWhatADirectReplayTells() throws IOException {
    assertToldAsReplayed(AllCases.lines(), FEW);
  }

  private void assertToldAsReplayed(List<String> claims, int orders) throws IOException {
    String file = Files.write(work.resolve("claims.ndjson"), claims).toString();
    String until = CLOCK.plusSeconds(1).toString();
    Directly.replayed(work, file, "--settings", settings().toString(), "--until", until);
    Random random = new Random(SEED);
    for (int order = 0; order < orders; order++) {
      try (PipelineDriver driver = new PipelineDriver(CLOCK)) {
        claims(AllCases.shuffled(claims, random)).forEach(driver::publish);
        driver.setClock(CLOCK.plusSeconds(1));
        assertSame(driver, "order " + order);
      }
    }
  }

  private void assertSame(PipelineDriver driver, String order) throws IOException {
    for (Topic topic : TOPICS) {
      assertThat(driver.standing(topic).values())
          .as("%s of %s", topic, order)
          .extracting(Object::toString)
          .containsExactlyElementsOf(Files.readAllLines(work.resolve(ReplayFiles.file(topic))));
    }
  }

  /** Those of the driver. */
  private Path settings() throws IOException {
    return Files.writeString(
        work.resolve("settings.yaml"),
        """
        scorecards:
          - {id: all, policy: within-horizon}
          - {id: in-window, policy: in-window}
        """);
  }

  private static List<Claim> claims(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
    try (Stream<Item> items = new NdjsonSource().read(new ByteArrayInputStream(bytes), "cases")) {
      return items.map(item -> ((Item.Accepted) item).claim()).toList();
    }
  }
}
