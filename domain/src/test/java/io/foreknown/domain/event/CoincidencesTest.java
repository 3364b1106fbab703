package io.foreknown.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoincidencesTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private record Incident(String group, String event, Span began) {
    Span reach() {
      return Coincidences.reach(began);
    }

    boolean meets(Incident other) {
      return !event.equals(other.event)
          && group.equals(other.group)
          && reach().overlaps(other.reach());
    }
  }

  private static Incident at(String group, String event, long minutes, long lasting) {
    Instant from = NOON.plusSeconds(60 * minutes);
    return new Incident(group, event, new Span(from, from.plusSeconds(60 * lasting)));
  }

  private static long count(List<Incident> incidents) {
    Coincidences coincidences = new Coincidences();
    incidents.stream()
        .sorted(
            Comparator.comparing(Incident::group)
                .thenComparing(incident -> incident.reach().from())
                .thenComparing(Incident::event))
        .forEach(one -> coincidences.add(one.group(), one.event(), one.reach()));
    return coincidences.count();
  }

  @Test
  void incidentsOfOnePlaceHazardAndHourMayBeOne() {
    assertThat(count(List.of(at("dam", "a", 0, 0), at("dam", "b", 60, 0)))).isEqualTo(2);
    assertThat(count(List.of(at("dam", "a", 0, 0), at("dam", "b", 61, 0)))).isZero();
    assertThat(count(List.of(at("dam", "a", 0, 0), at("dike", "b", 0, 0)))).isZero();
    assertThat(count(List.of(at("dam", "a", 0, 0)))).isZero();
  }

  @Test
  void daysMeetWhatIsOfTheSameDay() {
    Incident day = new Incident("dam", "a", Span.ofDay(LocalDate.of(2026, 5, 1)));
    Incident next = new Incident("dam", "b", Span.ofDay(LocalDate.of(2026, 5, 2)));

    assertThat(count(List.of(day, next))).isZero();
    assertThat(count(List.of(day, next, at("dam", "c", 0, 0)))).isEqualTo(2);
  }

  @Test
  void ofManyThatMeetEachCountsOnce() {
    assertThat(
            count(
                List.of(
                    at("dam", "a", 0, 300),
                    at("dam", "b", 10, 0),
                    at("dam", "c", 200, 0),
                    at("dike", "a", 0, 300),
                    at("dike", "b", 10, 0))))
        .isEqualTo(3);
  }

  @Test
  void theCountIsThatOfAllPairs() {
    Random random = new Random(20_260_501);
    for (int round = 0; round < 500; round++) {
      List<Incident> incidents = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String group = "p" + random.nextInt(3);
        long lasting = random.nextInt(4) == 0 ? random.nextInt(400) : 0;
        incidents.add(at(group, "e" + i, random.nextInt(900), lasting));
      }
      long expected =
          incidents.stream().filter(one -> incidents.stream().anyMatch(one::meets)).count();

      assertThat(count(incidents)).as("%s", incidents).isEqualTo(expected);
    }
  }
}
