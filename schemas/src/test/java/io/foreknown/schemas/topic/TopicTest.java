package io.foreknown.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
  @Test
  void catalogueIsTheContract() {
    assertThat(Arrays.stream(Topic.values()).map(topic -> topic.name("foreknown")))
        .containsExactly(
            "foreknown.warnings.v1",
            "foreknown.incidents.v1",
            "foreknown.statements.v1",
            "foreknown.matches.v1",
            "foreknown.dossiers.v1",
            "foreknown.outcomes.v1",
            "foreknown.scorecards.v1",
            "foreknown.contradictions.v1",
            "foreknown.questions.v1",
            "foreknown.links.v1",
            "foreknown.alerts.v1",
            "foreknown.rejected.v1",
            "foreknown.audit.v1",
            "foreknown.decisions.v1",
            "foreknown.proposals.v1",
            "foreknown.stories.v1");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"WARNINGS", "INCIDENTS", "STATEMENTS", "ALERTS", "REJECTED", "AUDIT", "DECISIONS"})
  void whatWasSaidIsKeptForEver(Topic topic) {
    assertThat(topic.settings())
        .isEqualTo(
            Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "segment.ms", Long.toString(Duration.ofDays(36_500).toMillis()),
                "max.message.bytes", "8388608"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "MATCHES",
        "DOSSIERS",
        "OUTCOMES",
        "SCORECARDS",
        "CONTRADICTIONS",
        "QUESTIONS",
        "LINKS",
        "PROPOSALS",
        "STORIES"
      })
  void ofStatesTheLastIsKept(Topic topic) {
    assertThat(topic.settings())
        .isEqualTo(Map.of("cleanup.policy", "compact", "max.message.bytes", "8388608"));
  }

  @ParameterizedTest
  @EnumSource
  void topicIsFoundByItsWordAndByItsNameUnderThePrefix(Topic topic) {
    assertThat(Topic.named(topic.word(), "desk")).contains(topic);
    assertThat(Topic.named("desk." + topic.word() + ".v1", "desk")).contains(topic);
  }

  @Test
  void topicIsNotFoundByAnythingElse() {
    assertThat(Topic.named("match", "desk")).isEmpty();
    assertThat(Topic.named("MATCHES", "desk")).isEmpty();
    assertThat(Topic.named("foreknown.matches.v1", "desk")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void newsroomSystemsWriteTheTopicsOfClaimsAndNoOther(Topic topic) {
    assertThat(topic.holdsClaims()).isEqualTo(Topic.claims().contains(topic));
  }

  @Test
  void claimsOfEachTypeHaveATopicOfTheirOwn() {
    assertThat(Topic.claims())
        .containsExactly(Topic.WARNINGS, Topic.INCIDENTS, Topic.STATEMENTS, Topic.DECISIONS);
    assertThat(Topic.of(ClaimType.WARNING)).isEqualTo(Topic.WARNINGS);
    assertThat(Topic.of(ClaimType.INCIDENT)).isEqualTo(Topic.INCIDENTS);
    assertThat(Topic.of(ClaimType.STATEMENT)).isEqualTo(Topic.STATEMENTS);
    assertThat(Topic.of(ClaimType.DECISION)).isEqualTo(Topic.DECISIONS);
  }
}
