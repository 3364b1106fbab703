package io.foreknown.producers.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScanPlanTest {
  private static final Instant NOON = Instant.parse("2025-05-04T12:00:00Z");
  private static final Map<String, DocumentState> NOTHING = Map.of();

  private static DirectorySnapshot look(String... pathsAndStamps) {
    Map<String, String> stamps = new TreeMap<>();
    for (int i = 0; i < pathsAndStamps.length; i += 2) {
      stamps.put(pathsAndStamps[i], pathsAndStamps[i + 1]);
    }
    return new DirectorySnapshot(new TreeMap<>(stamps));
  }

  private static ScanPlan plan(
      DirectorySnapshot before, DirectorySnapshot now, Map<String, DocumentState> taken) {
    return ScanPlan.of(before, now, taken, NOON);
  }

  private static Map<String, DocumentState> taken(String path, String stamp) {
    return Map.of(path, new DocumentState(stamp, null));
  }

  @Test
  void aFileIsReadOnceItIsTheSameInTwoLooks() {
    assertThat(plan(DirectorySnapshot.NONE, look("a", "1"), NOTHING).isEmpty()).isTrue();
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
    DirectorySnapshot same = look("a", "1");
    Map<String, DocumentState> later = Map.of("a", new DocumentState("1", NOON.plusMillis(1)));
    Map<String, DocumentState> now = Map.of("a", new DocumentState("1", NOON));

    assertThat(plan(same, same, later).isEmpty()).isTrue();
    assertThat(plan(same, same, now).changed()).containsOnlyKeys("a");
  }
}
