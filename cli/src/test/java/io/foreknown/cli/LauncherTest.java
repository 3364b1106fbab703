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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The script at the top, beside the classes of this build in place of those that it would build.
 */
class LauncherTest {
  private static final Path SCRIPT = Path.of("..", "foreknown");

  /** What the JVM ends with that has no memory left; other failures end with 1. */
  private static final int OUT_OF_MEMORY = 3;

  @TempDir private Path home;

  @BeforeEach
  void build() throws IOException {
    Files.copy(SCRIPT, home.resolve("foreknown"));
    Path target = Files.createDirectories(home.resolve("cli").resolve("target"));
    Files.createDirectories(home.resolve("local-stack").resolve("target").resolve("registry"));
    Files.createFile(target.resolve("built"));
    Files.createFile(target.resolve("classes.jsa"));
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
    Path java = Files.createDirectories(home.resolve("jdk").resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));

    try (Program launched = launch(Map.of("JAVA_HOME", home.resolve("jdk").toString()), command)) {
      assertThat(launched.exitCode()).as(launched.err()).isZero();
      assertThat(launched.out().lines()).contains("-XX:+ExitOnOutOfMemoryError", command);
    }
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

  private Program launch(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("env"));
    environment.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(List.of("bash", home.resolve("foreknown").toString()));
    command.addAll(List.of(arguments));
    return Program.start(command);
  }
}
