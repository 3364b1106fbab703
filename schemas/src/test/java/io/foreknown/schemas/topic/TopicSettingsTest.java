package io.foreknown.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicSettingsTest {
  @Test
  void claimsOfAnotherAreReadUnderItsPrefixAndAreNotOwned() {
    TopicSettings beside = new TopicSettings("beside", 3, (short) 1, "desk");

    assertThat(beside.name(Topic.WARNINGS)).isEqualTo("desk.warnings.v1");
    assertThat(beside.name(Topic.MATCHES)).isEqualTo("beside.matches.v1");
    assertThat(beside.owns(Topic.STATEMENTS)).isFalse();
    assertThat(beside.owns(Topic.REJECTED)).isTrue();
    assertThat(new TopicSettings("desk", 3, (short) 1).owns(Topic.WARNINGS)).isTrue();
  }

  @Test
  void namesBeginWithThePrefix() {
    TopicSettings settings = new TopicSettings("desk-2.test_a", 3, (short) 1);

    assertThat(settings.name(Topic.ALERTS)).isEqualTo("desk-2.test_a.alerts.v1");
  }

  @Test
  void allCopiesButOneMustHaveARecord() {
    assertThat(new TopicSettings("desk", 3, (short) 1).copiesWritten()).isEqualTo(1);
    assertThat(new TopicSettings("desk", 3, (short) 2).copiesWritten()).isEqualTo(1);
    assertThat(new TopicSettings("desk", 3, (short) 3).copiesWritten()).isEqualTo(2);
    assertThat(new TopicSettings("desk", 3, (short) 3).settings(Topic.MATCHES))
        .containsAllEntriesOf(Topic.MATCHES.settings())
        .containsEntry("min.insync.replicas", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "news desk", "desk/a", "редакция", "a\nb"})
  void prefixThatKafkaWouldRefuseIsRefused(String prefix) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new TopicSettings(prefix, 1, (short) 1))
        .withMessage(
            "prefix '%s': 1 to 100 letters, digits, dots, dashes or underscores are expected",
            prefix);
  }

  @Test
  void prefixOfMoreThanOneHundredCharactersIsRefused() {
    assertThat(new TopicSettings("x".repeat(100), 1, (short) 1).prefix()).hasSize(100);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new TopicSettings("x".repeat(101), 1, (short) 1));
  }

  @Test
  void partitionsAndReplicationBeginWithOne() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new TopicSettings("desk", 0, (short) 1))
        .withMessage("partitions is 0, 1 or more is expected");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new TopicSettings("desk", 1, (short) 0))
        .withMessage("replication is 0, 1 or more is expected");
  }
}
