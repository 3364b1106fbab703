package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.rights.Role;
import io.foreknown.streams.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands with the rights that are printed for them and nothing more, on three brokers with TLS
 * and SCRAM that deny by default; and what is said where one is lacking. The registry is in memory
 * and allows all. {@link EachRightIT} takes every right away in turn.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsIT {
  private static final String NO_GROUP = "no-group";
  private static final String NO_TRANSACTIONS = "no-transactions";
  private static final String NO_INTERNAL = "no-internal";
  private static final String NO_REJECTED = "no-rejected";
  private static final String NOBODY = "nobody";
  private static final String CLAIM = "embassy.warning.public";

  @TempDir private static Path work;
  private static SecuredCluster cluster;

  @BeforeAll
  static void startWithTopicsAndClaims() throws Exception {
    List<String> users =
        new ArrayList<>(List.of(NO_GROUP, NO_TRANSACTIONS, NO_INTERNAL, NO_REJECTED, NOBODY));
    Arrays.stream(Role.values()).map(Role::word).forEach(users::add);
    cluster = SecuredCluster.start(3, work, users);
    List<AclBinding> allowed = new ArrayList<>();
    for (Role role : Role.values()) {
      allowed.addAll(printed(role, role.word(), line -> true));
    }
    allowed.addAll(printed(Role.SERVE, NO_GROUP, line -> !line.contains(" --group ")));
    allowed.addAll(
        printed(Role.SERVE, NO_TRANSACTIONS, line -> !line.contains(" --transactional-id ")));
    allowed.addAll(printed(Role.SERVE, NO_INTERNAL, line -> !line.contains(" Create ")));
    allowed.addAll(
        printed(Role.PUBLISH, NO_REJECTED, line -> true).stream()
            .filter(of -> !of.pattern().name().equals("desk.rejected.v1"))
            .toList());
    try (Admin admin = cluster.admin()) {
      admin.createAcls(allowed).all().get();
    }
    as(Role.TOPICS_CREATE).done("topics", "create");
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static List<AclBinding> printed(Role role, String user, Predicate<String> kept) {
    Served.Done done =
        Served.bare(
            "topics",
            "acls",
            "--for",
            role.word(),
            "--user",
            user,
            "--prefix",
            "desk",
            "--bootstrap-servers",
            cluster.address());
    assertThat(done.exitCode()).as(done.err()).isZero();
    return PrintedAcls.of(done.out().lines().filter(kept).toList());
  }

  private static Served as(Role role) {
    return as(role.word(), role.word());
  }

  private static Served as(String user, String password) {
    return Served.at(
        work.resolve(user),
        "--bootstrap-servers",
        cluster.address(),
        "--schema-registry",
        "mock://rights-it",
        "--config",
        cluster.config(user, password).toString(),
        "--prefix",
        "desk",
        "--partitions",
        "2",
        "--replication",
        "3");
  }

  @Test
  @Order(1)
  void whatIsLackingIsNamedBeforeAnythingIsDone() throws Exception {
    refused(as(NO_GROUP, NO_GROUP), "serve", "serve", "Read on the group desk.pipeline");
    refused(
        as(NO_TRANSACTIONS, NO_TRANSACTIONS),
        "serve",
        "serve",
        "Write on the transactional ids desk.pipeline-…");
    refused(
        as(NO_INTERNAL, NO_INTERNAL),
        "serve",
        "serve",
        "Read, Write, Create, Delete, DescribeConfigs on the topics desk.pipeline-…");
    refused(
        as(NO_REJECTED, NO_REJECTED),
        "publish",
        "publish",
        "Write, DescribeConfigs on the topic desk.rejected.v1",
        Program.crocus(work).toString());
    refused(as(NOBODY, NOBODY), "tail", "tail", "Read on the topic desk.matches.v1", "matches");
  }

  private static void refused(
      Served user, String role, String command, String lacking, String... arguments) {
    Served.Done done =
        user.run(Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new));

    String name = user.data().getFileName().toString();
    assertThat(done.err())
        .isEqualTo(
            "foreknown: Kafka at %s: user %s lacks %s; './foreknown topics acls --for %s --user %s' prints what to allow%n",
            cluster.address(), name, lacking, role, name);
    assertThat(done.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(1)
  void whoIsNotLetInIsNamed() {
    Served.Done done = as("tail", "wrong").run("tail", "matches");

    assertThat(done.err())
        .startsWith(
            "foreknown: Kafka at %s does not let user tail in: ".formatted(cluster.address()))
        .hasLineCount(1);
    assertThat(done.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(1)
  void aForgottenProtocolIsNamed() {
    Served.Done done =
        Served.bare(
            "tail",
            "matches",
            "--bootstrap-servers",
            cluster.address(),
            "--schema-registry",
            "mock://rights-it");

    assertThat(done.err())
        .isEqualTo(
            "foreknown: Kafka at %s: the broker does not speak in plain bytes, it may want TLS, but security.protocol is PLAINTEXT; set it in the file of --config to SSL or SASL_SSL%n",
            cluster.address());
  }

  @Test
  @Order(2)
  void whatIsKeptInFewerCopiesThanChosenIsNamed() throws Exception {
    copiesWritten("1");
    Served.Done done = as(Role.TOPICS_CHECK).run("topics", "check");

    assertThat(done.exitCode()).isEqualTo(1);
    assertThat(done.out())
        .isEqualTo(
            "desk.audit.v1: min.insync.replicas is 1, 2 is expected of 3 copies%n".formatted());
    copiesWritten("2");
  }

  private static void copiesWritten(String number) throws Exception {
    ConfigResource audit = new ConfigResource(ConfigResource.Type.TOPIC, "desk.audit.v1");
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry("min.insync.replicas", number), AlterConfigOp.OpType.SET);
    try (Admin admin = cluster.admin()) {
      admin.incrementalAlterConfigs(Map.of(audit, List.of(set))).all().get();
    }
  }

  @Test
  @Order(3)
  void thePipelineFindsMatchesThatOthersRead() throws Exception {
    as(Role.TOPICS_CHECK).done("topics", "check");
    as(Role.PUBLISH).done("publish", Program.crocus(work).toString());
    try (Cluster opened = as(Role.SERVE).cluster()) {
      opened.readyTopics(opened.topics(), Role.SERVE);
      try (Pipeline pipeline = Pipeline.start(Served.settings(opened, Rules.shipped()))) {
        String first = as(Role.TAIL).done("tail", "matches", "--from-beginning", "--limit", "1");
        assertThat(first).startsWith("{").hasLineCount(1);
        as(Role.EXPORT).done("export", "--out", work.resolve("exported").toString());
        assertThat(pipeline.failure()).isNotDone();
      }
    }
    assertThat(work.resolve("exported").resolve("matches.ndjson")).isNotEmptyFile();
  }

  @Test
  @Order(4)
  void runsHaveTopicsOfTheirOwn() throws Exception {
    as(Role.REPLAY)
        .done("replay", Program.crocus(work).toString(), "--out", work.resolve("files").toString());
    as(Role.REPLAY_FROM_TOPICS)
        .done("replay", "--from-topics", "--out", work.resolve("topics").toString());
    assertThat(work.resolve("topics").resolve("matches.ndjson"))
        .hasSameTextualContentAs(work.resolve("files").resolve("matches.ndjson"));
  }

  @Test
  @Order(5)
  void aPurgeMayDoWhatItDoes() {
    as(Role.PURGE).done("purge", CLAIM, "--why", "test", "--yes");
  }
}
