package io.foreknown.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places in topics, there and back. */
class TopicPlaceTest {
  @Test
  void placeInATopicComesBack() {
    Origin file = TopicPlace.asFile("foreknown.warnings.v1", 2, 0);

    assertThat(TopicPlace.source(String.valueOf(file.file()), 0))
        .isEqualTo(new Origin(null, null, "foreknown.warnings.v1", 2, 0L));
  }

  @Test
  void fileIsNoPlaceInATopic() {
    assertThat(TopicPlace.source("kafka:notes/a.ndjson", 3)).isNull();
    assertThat(TopicPlace.source("2/foreknown.warnings.v1", 3)).isNull();
    assertThat(TopicPlace.source("", 0)).isNull();
  }
}
