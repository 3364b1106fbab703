package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script at the top, beside the classes of this build in place of those that it would build.
 */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "foreknown");

  private static final Path BENCHMARKS = Path.of("..", "benchmarks", "run");
  private static final Path SHARED = Path.of("..", "launcher", "launch.sh");

  /** What the JVM ends with that has no memory left; other failures end with 1. */
  private static final int OUT_OF_MEMORY = 3;

  @TempDir private Path home;

  @BeforeEach
  void build() throws IOException {
    Files.copy(SCRIPT, home.resolve("foreknown"));
    Files.copy(BENCHMARKS, Files.createDirectories(home.resolve("benchmarks")).resolve("run"));
    Files.createDirectories(home.resolve("launcher"));
    Files.copy(SHARED, home.resolve("launcher").resolve("launch.sh"));
    Path target = Files.createDirectories(home.resolve("cli").resolve("target"));
    Files.createDirectories(home.resolve("local-stack").resolve("target").resolve("registry"));
    Files.createFile(target.resolve("built"));
    for (String build : List.of("unknown", Runtime.version().toString())) {
      Files.createFile(target.resolve("classes-" + build + ".jsa"));
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream jar = Files.newOutputStream(target.resolve("foreknown-cli-0.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  static Set<String> commands() {
    return Main.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandEndsWhenThereIsNoMemoryLeft(String command) throws IOException {
    Path jdk = jdk("printf '%s\\n' \"$@\"");

    try (Program launched = launch(Map.of("JAVA_HOME", jdk.toString()), command)) {
      assertThat(launched.exitCode()).as(launched.err()).isZero();
      assertThat(launched.out().lines()).contains("-XX:+ExitOnOutOfMemoryError", command);
    }
  }

  /** What it warns of unless it is allowed, and what an older one does not know. */
  @ParameterizedTest
  @CsvSource({"17.0.15,false", "21.0.2,false", "24,true", "25.0.3,true"})
  void javaIsAllowedWhatItWouldWarnOf(String version, boolean isAllowed) throws IOException {
    Path jdk = jdk("printf '%s\\n' \"$@\"");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));

    try (Program launched = launch(Map.of("JAVA_HOME", jdk.toString()), "tail")) {
      assertThat(launched.exitCode()).as(launched.err()).isZero();
      assertThat(launched.out().lines())
          .filteredOn(
              List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                  ::contains)
          .hasSize(isAllowed ? 2 : 0);
    }
  }

  @Test
  void classesOfAnotherJavaAreArchivedAnew() throws IOException {
    Path jdk = jdk("printf '%s\\n' \"$@\"");
    Files.writeString(
        jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\n");

    try (Program launched = launch(Map.of("JAVA_HOME", jdk.toString()), "tail")) {
      assertThat(launched.exitCode()).as(launched.err()).isZero();
      assertThat(launched.out()).contains("classes-25.0.3+9-LTS.jsa");
    }
    assertThat(home.resolve("cli").resolve("target").resolve("classes-25.0.3+9-LTS.jsa")).exists();
  }

  /** Of all memory that for classes runs out fastest: a heap is collected for minutes before. */
  @Test
  void aProgramWithoutMemoryEndsInsteadOfAThreadOfIt() throws IOException {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "FOREKNOWN_JAVA_OPTS",
            "-XX:MaxMetaspaceSize=8m");
    String claims = Program.crocus(home).toString();
    String out = home.resolve("out").toString();

    try (Program replay =
        launch(environment, "replay", "--engine", "direct", claims, "--out", out)) {
      assertThat(replay.exitCode()).as(replay.all()).isEqualTo(OUT_OF_MEMORY);
      assertThat(replay.all()).contains("java.lang.OutOfMemoryError");
    }
  }

  /** A Java that does what a line of shell says. */
  private Path jdk(String does) throws IOException {
    Path jdk = home.resolve("jdk");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return jdk;
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreknown", "benchmarks/run"})
  void aJavaHomeWithoutJavaIsNamed(String script) {
    try (Program launched = launch(script, Map.of("JAVA_HOME", "/nope"), "--help")) {
      assertThat(launched.exitCode()).isEqualTo(1);
      assertThat(launched.all().strip())
          .isEqualTo(
              script
                  + ": JAVA_HOME is /nope, but there is no bin/java: set it to a JDK 17 or later, or unset it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreknown", "benchmarks/run"})
  void aJavaThatIsTooOldIsNamed(String script) throws IOException {
    Path jdk = jdk("echo 'openjdk version \"1.8.0_392\"' >&2");
    assertTooOld(script, jdk, "8");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.22\"\n");
    assertTooOld(script, jdk, "11");
  }

  private void assertTooOld(String script, Path jdk, String version) {
    try (Program launched = launch(script, Map.of("JAVA_HOME", jdk.toString()), "--help")) {
      assertThat(launched.exitCode()).isEqualTo(1);
      assertThat(launched.all().strip())
          .isEqualTo(
              "%s: %s is Java %s, which is too old: install JDK 17 or later, or set JAVA_HOME to one"
                  .formatted(script, jdk.resolve("bin").resolve("java"), version));
    }
  }

  /** The work ends when the test says so, after it has seen that something was said. */
  @Test
  void whatTakesLongIsSaidToGoOn() throws IOException {
    Path end = home.resolve("end");
    String work =
        "echo '[INFO] Building foreknown-domain 0.1.0 [2/9]'; mkfifo '%s'; read -r code < '%s'; exit $code"
            .formatted(end, end);
    List<String> command =
        List.of(
            "env",
            "FOREKNOWN_SIGNS_EVERY=1",
            "bash",
            "-c",
            "name=x; . \"$1\"; with_signs Building \"$2\" bash -c \"$3\"",
            "x",
            SHARED.toAbsolutePath().toString(),
            home.resolve("log").toString(),
            work);

    try (Program building = Program.start(command).awaitLine("s, module 2 of 9")) {
      Files.writeString(end, "7\n");
      assertThat(building.exitCode()).isEqualTo(7);
      assertThat(building.err().lines()).allMatch(line -> line.startsWith("Building, "));
    }
  }

  private Program launch(Map<String, String> environment, String... arguments) {
    return launch("foreknown", environment, arguments);
  }

  private Program launch(String script, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("env"));
    environment.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("bash", home.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return Program.start(command);
  }
}
