package io.foreknown.streams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KeptStateTest {
  private static final TopicSettings TOPICS = new TopicSettings("desk", 3, (short) 1);

  private final KeptState state = new KeptState(TOPICS, "desk.pipeline");

  private static Set<String> changelogs() {
    return PipelineTopology.rows()
        .map("desk.pipeline-%s-changelog"::formatted)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<TopicPartition, OffsetAndMetadata> at(String topic, long offset) {
    return Map.of(new TopicPartition(topic, 1), new OffsetAndMetadata(offset));
  }

  @Test
  void whoHasNotBegunNeedsNone() {
    assertThatCode(() -> state.check(Set.of(), Map.of())).doesNotThrowAnyException();
    assertThatCode(() -> state.check(Set.of(), at("desk.warnings.v1", 0)))
        .doesNotThrowAnyException();
    assertThatCode(() -> state.check(Set.of(), at("other.warnings.v1", 7)))
        .doesNotThrowAnyException();
  }

  @Test
  void whoGoesOnNeedsAllOfThem() {
    Set<String> present = changelogs();
    assertThatCode(() -> state.check(present, at("desk.warnings.v1", 7)))
        .doesNotThrowAnyException();
    present.remove("desk.pipeline-pair.rows-changelog");

    assertThatThrownBy(() -> state.check(present, at("desk.decisions.v1", 7)))
        .isInstanceOf(LostStateException.class)
        .hasMessageContaining("no topic desk.pipeline-pair.rows-changelog; rebuild");
  }
}
