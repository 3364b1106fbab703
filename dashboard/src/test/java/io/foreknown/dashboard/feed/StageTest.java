package io.foreknown.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTest {
  @Test
  void dashboardsShareNoGroupAndReadOnlyWhatIsCommitted() {
    Map<String, Object> settings =
        Stage.settings(Map.of("group.id", "ours", "group.instance.id", "one", "client.id", "desk"));

    assertThat(settings)
        .doesNotContainKeys("group.id", "group.instance.id")
        .containsEntry("client.id", "desk")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false);
  }
}
