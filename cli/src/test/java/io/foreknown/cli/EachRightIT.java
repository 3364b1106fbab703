package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.rights.Right;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command, on three brokers with TLS and SCRAM that deny by default: with the rights of its
 * role and nothing more it does its work; without any one of them it ends with a line that names
 * it. Takes minutes, so it runs with {@code -Pnightly} alone.
 */
@EnabledIfSystemProperty(named = "foreknown.nightly", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EachRightIT {
  private static final TopicSettings TOPICS = new TopicSettings("every", 2, (short) 3);

  /** The controller takes no more rules in one request. */
  private static final int AT_ONCE = 1_000;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String RUNS = TOPICS.prefix() + Rights.RUNS;

  /**
   * What no broker says of a run's own topics and group before they are made: it shows when they
   * are used.
   */
  private static final Set<AclOperation> ONCE_MADE =
      EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE);

  @TempDir private static Path work;
  private static SecuredCluster cluster;
  private static String registry;
  private static List<Lack> lacks;

  /** A user who has all rights of a role but one operation on one resource. */
  private record Lack(String user, Role role, Right of, AclOperation operation) {
    static Stream<Lack> ofRole(Role role) {
      List<Lack> all = new ArrayList<>();
      for (Right right : Rights.of(role, TOPICS).kafka()) {
        for (AclOperation operation : right.operations()) {
          all.add(new Lack("%s-%d".formatted(role.word(), all.size() + 1), role, right, operation));
        }
      }
      return all.stream();
    }

    /** Of what is allowed to the role, that which is left to this user. */
    List<AclBinding> left(List<AclBinding> ofRole) {
      return ofRole.stream()
          .filter(this::isAllowed)
          .map(
              binding ->
                  new AclBinding(
                      binding.pattern(),
                      new AccessControlEntry(
                          "User:" + user,
                          binding.entry().host(),
                          binding.entry().operation(),
                          binding.entry().permissionType())))
          .toList();
    }

    private boolean isAllowed(AclBinding binding) {
      return binding.entry().operation() != operation
          || !binding.pattern().name().equals(of.name())
          || binding.pattern().resourceType() != of.resource()
          || binding.pattern().patternType() != of.pattern();
    }

    String words() {
      return "%s without %s on %s"
          .formatted(role.word(), Right.words(Set.of(operation)), of.words());
    }

    /** The topic of the catalogue that it is about, for commands that take one. */
    String topic() {
      return Arrays.stream(Topic.values())
          .filter(topic -> TOPICS.name(topic).equals(of.name()))
          .map(Topic::word)
          .findFirst()
          .orElse("");
    }

    boolean isSeenWhenUsed() {
      return of.name().startsWith(RUNS) && ONCE_MADE.contains(operation);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    lacks = Arrays.stream(Role.values()).flatMap(Lack::ofRole).toList();
    List<String> users = new ArrayList<>(Arrays.stream(Role.values()).map(Role::word).toList());
    lacks.stream().map(Lack::user).forEach(users::add);
    cluster = SecuredCluster.start(3, work, users);
    try (Cluster local = Served.at(SharedStack.directory()).cluster()) {
      registry = local.address().schemaRegistryUrl();
    }
    List<AclBinding> allowed = new ArrayList<>();
    for (Role role : Role.values()) {
      List<AclBinding> printed = printed(role);
      allowed.addAll(printed);
      lacks.stream()
          .filter(of -> of.role() == role)
          .forEach(of -> allowed.addAll(of.left(printed)));
    }
    try (Admin admin = cluster.admin()) {
      for (int from = 0; from < allowed.size(); from += AT_ONCE) {
        int to = Math.min(allowed.size(), from + AT_ONCE);
        admin.createAcls(allowed.subList(from, to)).all().get();
      }
    }
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static List<AclBinding> printed(Role role) {
    Served.Done done =
        Served.bare(
            "topics",
            "acls",
            "--for",
            role.word(),
            "--user",
            role.word(),
            "--prefix",
            TOPICS.prefix());
    assertThat(done.exitCode()).as(done.err()).isZero();
    return PrintedAcls.of(done.out().lines().toList());
  }

  private static Served as(String user) {
    return new Served(work.resolve(user), options(user));
  }

  private static List<String> options(String user) {
    return List.of(
        "--bootstrap-servers",
        cluster.address(),
        "--schema-registry",
        registry,
        "--config",
        cluster.config(user, user).toString(),
        "--prefix",
        TOPICS.prefix(),
        "--partitions",
        Integer.toString(TOPICS.partitions()),
        "--replication",
        Short.toString(TOPICS.replication()));
  }

  private static String done(Role role, String... further) throws IOException {
    return as(role.word()).done(command(role, "matches", further));
  }

  /** As a user of this role would type it. */
  private static String[] command(Role role, String topic, String... further) throws IOException {
    Path story = Files.writeString(work.resolve("story.txt"), "Ten people died in Delta.");
    Path tokens = Files.writeString(work.resolve("tokens"), "anna: 0123456789abcdef0123456789\n");
    List<String> command =
        switch (role) {
          case TOPICS_CREATE -> List.of("topics", "create");
          case TOPICS_CHECK -> List.of("topics", "check");
          case PUBLISH -> List.of("publish", Program.crocus(work).toString());
          case PUBLISH_WATCH -> List.of("publish", "--watch", incoming().toString());
          case INTAKE -> List.of("intake", "--port", "0");
          case DECIDE ->
              List.of("decide", "mute", "--event", "crocus-attack", "--until", "2999-01-01");
          case PROPOSE ->
              List.of("propose", "--publish", "--published", "2024-03-14", story.toString());
          case SERVE -> List.of("serve");
          case DASHBOARD -> List.of("dashboard", "--port", "0");
          case DASHBOARD_DESK ->
              List.of("dashboard", "--port", "0", "--desk-token-file", tokens.toString());
          case TAIL -> List.of("tail", topic, "--from-beginning", "--limit", "1");
          case REJECTIONS -> {
            Path rejections = work.resolve("rejections.ndjson");
            Files.deleteIfExists(rejections);
            yield List.of("rejections", "--out", rejections.toString());
          }
          case EXPORT -> List.of("export", "--out", work.resolve("exported").toString());
          case REPLAY ->
              List.of(
                  "replay",
                  Program.crocus(work).toString(),
                  "--out",
                  work.resolve("files").toString());
          case REPLAY_FROM_TOPICS ->
              List.of("replay", "--from-topics", "--out", work.resolve("topics").toString());
          case PURGE -> List.of("purge", "embassy.warning.public", "--why", "test", "--yes");
        };
    return Stream.concat(command.stream(), Stream.of(further)).toArray(String[]::new);
  }

  private static Path incoming() throws IOException {
    Path incoming = Files.createDirectories(work.resolve("incoming"));
    Program.crocus(incoming);
    return incoming;
  }

  /** A command that runs on, in a process of its own. */
  private static Program up(Role role, String line) throws IOException {
    String[] command =
        Stream.concat(Stream.of(command(role, "")), options(role.word()).stream())
            .toArray(String[]::new);
    return Program.start(work.resolve(role.word()), command).awaitLine(line);
  }

  private static void ends(Program program) {
    assertThat(program.signal("TERM").exitCode()).as(program.all()).isEqualTo(143);
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> withoutARightNoTopicsAreCreated() {
    return refused(Role.TOPICS_CREATE);
  }

  @Test
  @Order(2)
  void withItsRightsEachCommandThatPublishesDoesItsWork() throws IOException {
    done(Role.TOPICS_CREATE);
    done(Role.TOPICS_CHECK);
    done(Role.PUBLISH);
    try (Program watch = up(Role.PUBLISH_WATCH, "crocus.ndjson: ")) {
      ends(watch);
    }
    try (Program intake = up(Role.INTAKE, "Ctrl-C stops it.")) {
      ends(intake);
    }
    done(Role.DECIDE);
    done(Role.PROPOSE);
  }

  @Test
  @Order(3)
  void withItsRightsEachCommandThatReadsDoesItsWork() throws IOException {
    try (Program serve = up(Role.SERVE, "Running.")) {
      assertThat(done(Role.TAIL)).startsWith("{");
      done(Role.REJECTIONS);
      done(Role.EXPORT);
      for (Role role : List.of(Role.DASHBOARD, Role.DASHBOARD_DESK)) {
        try (Program dashboard = up(role, "Ctrl-C stops it.")) {
          ends(dashboard);
        }
      }
      ends(serve);
    }
    done(Role.REPLAY);
    done(Role.REPLAY_FROM_TOPICS);
    assertThat(work.resolve("exported").resolve("matches.ndjson"))
        .isNotEmptyFile()
        .hasSameTextualContentAs(work.resolve("topics").resolve("matches.ndjson"));
  }

  /** The topics, the group and the transactional ids of the pipeline are there by now. */
  @TestFactory
  @Order(4)
  Stream<DynamicTest> withoutARightEachCommandNamesItBeforeItBegins() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.TOPICS_CREATE)
        .flatMap(EachRightIT::refused);
  }

  @Test
  @Order(5)
  void withItsRightsAPurgeDoesItsWork() throws IOException {
    done(Role.PURGE);
  }

  private static Stream<DynamicTest> refused(Role role) {
    return lacks.stream()
        .filter(lack -> lack.role() == role)
        .map(lack -> DynamicTest.dynamicTest(lack.words(), () -> refused(lack)));
  }

  private static void refused(Lack lack) throws IOException {
    String[] command = command(lack.role(), lack.topic());

    Served.Done done =
        assertTimeoutPreemptively(PATIENCE, () -> as(lack.user()).run(command), lack.words());

    assertThat(done.exitCode()).as(done.out()).isEqualTo(1);
    List<String> errors =
        done.err().lines().filter(line -> line.startsWith("foreknown: ")).toList();
    assertThat(errors).as(done.err()).hasSize(1);
    assertThat(errors.get(0))
        .contains("user " + lack.user())
        .contains(lack.isSeenWhenUsed() ? RUNS : " on " + lack.of().words())
        .contains(lack.isSeenWhenUsed() ? RUNS : Right.words(Set.of(lack.operation())))
        .endsWith(
            "'./foreknown topics acls --for %s --user %s' prints what to allow"
                .formatted(lack.role().word(), lack.user()));
  }
}
