package io.foreknown.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Instant NOON = Instant.parse("2025-05-04T12:00:00Z");
  private static final Map<String, Taken> NOTHING = Map.of();

  private static Look look(String... pathsAndStamps) {
    Map<String, String> stamps = new TreeMap<>();
    for (int i = 0; i < pathsAndStamps.length; i += 2) {
      stamps.put(pathsAndStamps[i], pathsAndStamps[i + 1]);
    }
    return new Look(new TreeMap<>(stamps));
  }

  private static Plan plan(Look before, Look now, Map<String, Taken> taken) {
    return Plan.of(before, now, taken, NOON);
  }

  private static Map<String, Taken> taken(String path, String stamp) {
    return Map.of(path, new Taken(stamp, null));
  }

  @Test
  void aFileIsReadOnceItIsTheSameInTwoLooks() {
    assertThat(plan(Look.NONE, look("a", "1"), NOTHING).isEmpty()).isTrue();
    assertThat(plan(look("a", "1"), look("a", "2"), NOTHING).isEmpty()).as("it grows").isTrue();
    assertThat(plan(look("a", "2"), look("a", "2"), NOTHING).added())
        .containsExactly(Map.entry("a", "2"));
    assertThat(plan(look("a", "2"), look("a", "2"), taken("a", "2")).isEmpty()).isTrue();
  }

  @Test
  void aFileThatHasChangedIsReadAgainOnceItIsAtRest() {
    assertThat(plan(look("a", "2"), look("a", "3"), taken("a", "2")).isEmpty()).isTrue();
    assertThat(plan(look("a", "3"), look("a", "3"), taken("a", "2")).changed())
        .containsExactly(Map.entry("a", "3"));
  }

  @Test
  void aFileIsGoneWhenItIsInNeitherLook() {
    assertThat(plan(look("a", "1"), look(), taken("a", "1")).isEmpty()).as("replaced?").isTrue();
    assertThat(plan(look(), look(), taken("a", "1")).removed()).isEqualTo(List.of("a"));
  }

  @Test
  void whatWasUnderEmbargoIsReadAgainWhenItEnds() {
    Look same = look("a", "1");
    Map<String, Taken> later = Map.of("a", new Taken("1", NOON.plusMillis(1)));
    Map<String, Taken> now = Map.of("a", new Taken("1", NOON));

    assertThat(plan(same, same, later).isEmpty()).isTrue();
    assertThat(plan(same, same, now).changed()).containsOnlyKeys("a");
  }
}
