package io.foreknown.streams;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.place.Place;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.clock.Sweeps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clock of a replay moves over more events than one transaction may hold. */
class SweepsTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final int EVENTS = Sweeps.SLICE + 1;

  /** Stories whose claims come in one poll. */
  private static final int AT_ONCE = 250;

  @Test
  void everyEventIsLookedAtOnceSliceBySlice() {
    try (PipelineDriver driver = new PipelineDriver(NOW, ClockMode.REPLAY)) {
      for (int from = 0; from < EVENTS; from += AT_ONCE) {
        driver.publishAtOnce(stories(from, Math.min(from + AT_ONCE, EVENTS)));
      }
      assertThat(driver.keys(Topic.ALERTS)).isEmpty();
      assertThat(finalities(driver)).containsOnly(Map.entry(false, EVENTS));
      driver.news();

      driver.tellClock(NOW);

      assertThat(driver.keys(Topic.ALERTS)).hasSize(2 * EVENTS).doesNotHaveDuplicates();
      assertThat(finalities(driver)).containsOnly(Map.entry(true, EVENTS));
      // After the first slice one more; a warning has up to two deadlines.
      assertThat(sweeps(driver))
          .containsEntry(GatherCommand.Sweep.VERDICTS, 1)
          .containsEntry(GatherCommand.Sweep.CONTRADICTIONS, 1)
          .hasEntrySatisfying(
              GatherCommand.Sweep.DEADLINES, slices -> assertThat(slices).isBetween(1, 2));
    }
  }

  private static List<Claim> stories(int from, int to) {
    return IntStream.range(from, to).boxed().flatMap(SweepsTest::story).toList();
  }

  /** In a town of its own: a warning, an incident, and two who disagree on it. */
  private static Stream<Claim> story(int number) {
    Place town = site("town-" + number, "RU-" + number % 80, "RU");
    String incident = "i" + number;
    return Stream.of(
        aWarning("w" + number).on(town).claim(),
        aReport(incident).on(town).claim(),
        answer(number, incident, true),
        answer(number, incident, false));
  }

  private static Claim answer(int number, String incident, boolean answer) {
    return aStatement("s%d-%s".formatted(number, answer))
        .on(incident, "response.adequate")
        .by("speaker-" + answer)
        .holding(answer)
        .claim();
  }

  /** How many outcomes are final, and how many are not. */
  private static Map<Boolean, Integer> finalities(PipelineDriver driver) {
    Map<Boolean, Integer> number = new HashMap<>();
    driver
        .standing(Topic.OUTCOMES)
        .values()
        .forEach(outcome -> number.merge(outcome.path("final").asBoolean(), 1, Integer::sum));
    return number;
  }

  /** How often each sweep went on. */
  private static Map<GatherCommand.Sweep, Integer> sweeps(PipelineDriver driver) {
    Map<GatherCommand.Sweep, Integer> times = new EnumMap<>(GatherCommand.Sweep.class);
    for (GatherCommand gatherCommand : driver.news()) {
      if (gatherCommand instanceof GatherCommand.OfSweep on) {
        times.merge(on.sweep(), 1, Integer::sum);
      }
    }
    return times;
  }
}
