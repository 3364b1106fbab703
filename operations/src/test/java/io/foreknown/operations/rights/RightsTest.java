package io.foreknown.operations.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
  private static final TopicSettings DESK = new TopicSettings("desk", 3, (short) 1);

  private static List<String> lines(Role role) {
    return AclLines.of(Rights.of(role, DESK), "ann", "b1:9093");
  }

  private static String line(String rest) {
    return "kafka-acls.sh --bootstrap-server b1:9093 --command-config admin.properties --add --allow-principal 'User:ann'"
        + rest;
  }

  @Test
  void whoPublishesMayWriteClaimsAndRejectionsAlone() {
    assertThat(lines(Role.PUBLISH))
        .containsExactly(
            line(
                " --operation Write --operation DescribeConfigs --topic desk.warnings.v1 --topic desk.incidents.v1 --topic desk.statements.v1 --topic desk.decisions.v1 --topic desk.rejected.v1"),
            "# Schema Registry: read desk.warnings.v1-value, desk.incidents.v1-value, desk.statements.v1-value, desk.decisions.v1-value, desk.rejected.v1-value");
    assertThat(lines(Role.INTAKE)).isEqualTo(lines(Role.PUBLISH));
  }

  @Test
  void whoTailsReadsAndMayBeKeptToOneTopic() {
    Rights alerts = Rights.of(Role.TAIL, DESK).among(List.of(Topic.ALERTS), DESK);

    assertThat(AclLines.of(alerts, "ann", "b1:9093"))
        .containsExactly(
            line(" --operation Read --topic desk.alerts.v1"),
            "# Schema Registry: read desk.alerts.v1-value");
  }

  @Test
  void thePipelineHasItsInternalTopicsItsGroupAndItsTransactions() {
    assertThat(lines(Role.SERVE))
        .contains(
            line(
                " --operation Read --operation DescribeConfigs --topic desk.warnings.v1 --topic desk.incidents.v1 --topic desk.statements.v1 --topic desk.decisions.v1"),
            line(
                " --operation Read --operation Write --operation Create --operation Delete --operation DescribeConfigs --topic desk.pipeline- --resource-pattern-type prefixed"),
            line(" --operation Read --group desk.pipeline"),
            line(
                " --operation Write --transactional-id desk.pipeline- --resource-pattern-type prefixed"))
        .noneMatch(line -> line.contains("audit"));
  }

  @Test
  void aRunHasNamesOfItsOwnAndReadsClaimsOnlyWhereItIsAskedTo() {
    assertThat(lines(Role.REPLAY))
        .containsExactly(
            line(
                " --operation Read --operation Write --operation Create --operation Delete --topic desk-replay- --resource-pattern-type prefixed"),
            line(
                " --operation Read --operation Delete --group desk-replay- --resource-pattern-type prefixed"),
            line(
                " --operation Write --transactional-id desk-replay- --resource-pattern-type prefixed"),
            "# Schema Registry: delete desk-replay-…");
    assertThat(lines(Role.REPLAY_FROM_TOPICS))
        .hasSize(lines(Role.REPLAY).size() + 2)
        .contains(
            line(
                " --operation Read --topic desk.warnings.v1 --topic desk.incidents.v1 --topic desk.statements.v1 --topic desk.decisions.v1"));
  }

  @Test
  void claimsOfAnotherInstallationAreReadUnderItsPrefixAndNotMade() {
    TopicSettings beside = new TopicSettings("new", 3, (short) 1, "desk");

    assertThat(Rights.of(Role.SERVE, beside).on(ResourceType.TOPIC, "desk.warnings.v1"))
        .extracting(Right::operations)
        .containsExactly(Set.of(AclOperation.READ, AclOperation.DESCRIBE_CONFIGS));
    assertThat(Rights.of(Role.TOPICS_CREATE, beside).kafka())
        .extracting(Right::name)
        .allMatch(name -> name.startsWith("new."));
  }

  @ParameterizedTest
  @EnumSource
  void nobodyNeedsTheClusterOrAllOfAnything(Role role) {
    assertThat(Rights.of(role, DESK).kafka())
        .isNotEmpty()
        .allSatisfy(
            right -> {
              assertThat(right.resource())
                  .isIn(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID);
              assertThat(right.name()).startsWith("desk");
              assertThat(right.operations()).isNotEmpty().doesNotContain(AclOperation.ALL);
            })
        .doesNotHaveDuplicates();
    assertThat(Rights.of(role, DESK).registry()).isNotEmpty();
  }

  @Test
  void onlyAPurgeAlters() {
    assertThat(
            Arrays.stream(Role.values())
                .filter(
                    role ->
                        Rights.of(role, DESK).kafka().stream()
                            .anyMatch(of -> of.operations().contains(AclOperation.ALTER_CONFIGS))))
        .containsExactly(Role.PURGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "o'hara", "a\nb", "tab\t"})
  void usersThatAShellWouldReadOtherwiseAreRefused(String user) {
    Rights rights = Rights.of(Role.TAIL, DESK);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> AclLines.of(rights, user, "b1:9093"))
        .withMessageStartingWith("--user: ");
  }

  @Test
  void resourcesOfStrimziNameTopicsAndUser() {
    Rights alerts = Rights.of(Role.TAIL, DESK).among(List.of(Topic.ALERTS), DESK);

    assertThat(String.join("\n", StrimziResources.of(alerts, "pager", "main", DESK)))
        .isEqualTo(
            """
            ---
            apiVersion: kafka.strimzi.io/v1beta2
            kind: KafkaTopic
            metadata:
              name: desk.alerts.v1
              labels:
                strimzi.io/cluster: main
            spec:
              partitions: 3
              replicas: 1
              config:
                cleanup.policy: "delete"
                max.message.bytes: "8388608"
                min.insync.replicas: "1"
                retention.bytes: "-1"
                retention.ms: "-1"
                segment.ms: "3153600000000"
            ---
            apiVersion: kafka.strimzi.io/v1beta2
            kind: KafkaUser
            metadata:
              name: pager
              labels:
                strimzi.io/cluster: main
            spec:
              authentication:
                type: scram-sha-512
              authorization:
                type: simple
                acls:
                  - resource:
                      type: topic
                      name: "desk.alerts.v1"
                      patternType: literal
                    operations: [Read]
            # Schema Registry: read desk.alerts.v1-value""");
  }

  @Test
  void namesThatKubernetesRefusesAreNamed() {
    Rights rights = Rights.of(Role.TAIL, DESK);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> StrimziResources.of(rights, "CN=Ann", "main", DESK))
        .withMessageStartingWith("--user: 'CN=Ann' cannot name a resource in Kubernetes");
  }

  @Test
  void rolesAreNamedAsTheyAreTyped() {
    assertThat(Role.named("publish-watch")).isEqualTo(Role.PUBLISH_WATCH);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Role.named("editor"))
        .withMessageStartingWith("--for editor: one of topics-create, topics-check, publish, ");
  }
}
