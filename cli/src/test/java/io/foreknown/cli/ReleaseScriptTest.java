package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release would change, tried on a repository that has only the files that it looks at. */
class ReleaseScriptTest {
  private static final Path SCRIPT = Path.of("..", ".ci", "release");
  private static final List<String> FILES =
      List.of(
          "pom.xml",
          "bom/pom.xml",
          "cli/pom.xml",
          "cli/src/main/java/io/foreknown/cli/Main.java",
          "docker-compose.yml");

  @TempDir private Path home;

  private record Ran(int code, String out) {}

  @BeforeEach
  void commitCopies() throws IOException, InterruptedException {
    Files.createDirectories(home.resolve(".ci"));
    Files.copy(SCRIPT, home.resolve(".ci/release"));
    for (String file : FILES) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.copy(Path.of("..").resolve(file), home.resolve(file));
    }
    Files.writeString(
        home.resolve("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- Something.\n");
    run("git", "init", "--quiet");
    run("git", "add", ".");
    run("git", "-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "-m", "Begin");
  }

  private Ran run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), out);
  }

  @Test
  void dryRunShowsEveryPlaceOfTheVersionAndChangesNothing()
      throws IOException, InterruptedException {
    Ran dry = run("bash", ".ci/release", "7.8.9", "--dry-run");

    assertThat(dry.code()).as(dry.out()).isZero();
    assertThat(dry.out())
        .contains("6 files changed")
        .contains("+  <version>7.8.9</version>", "+  image: foreknown:7.8.9")
        .containsPattern("\\+## 7\\.8\\.9, \\d{4}-\\d{2}-\\d{2}")
        .contains("git tag v7.8.9", "begin 7.8.10-SNAPSHOT");
    assertThat(run("git", "status", "--porcelain").out()).isEmpty();
  }

  @Test
  void releaseOfNothingIsRefused() throws IOException, InterruptedException {
    Files.writeString(
        home.resolve("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n## 7.8.8\n\n- Old.\n");
    run("git", "-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "-am", "Empty");

    Ran refused = run("bash", ".ci/release", "7.8.9", "--dry-run");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("CHANGELOG.md says nothing under Unreleased");
  }

  @Test
  void whatIsNoVersionIsWrongUse() throws IOException, InterruptedException {
    assertThat(run("bash", ".ci/release", "7.8").code()).isEqualTo(2);
    assertThat(run("bash", ".ci/release", "7.8.9", "--fast").code()).isEqualTo(2);
  }

  @Test
  void changesThatAreNotCommittedAreRefused() throws IOException, InterruptedException {
    Files.writeString(home.resolve("CHANGELOG.md"), "# Changelog\n");

    Ran refused = run("bash", ".ci/release", "7.8.9", "--dry-run");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("release: there are changes that are not committed");
  }
}
