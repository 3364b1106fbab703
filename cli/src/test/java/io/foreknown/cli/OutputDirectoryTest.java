package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where a replay cannot leave what it has found. */
class OutputDirectoryTest {
  @TempDir private Path work;

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.writeString(work.resolve("file"), "mine");

    Directly replay = Directly.tried(Program.crocus(work).toString(), "--out", file.toString());

    assertThat(replay.exitCode()).isEqualTo(1);
    assertThat(replay.err())
        .isEqualTo("foreknown: --out %s is a file, a directory is expected%n".formatted(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(work.resolve("file"));
    Path below = file.resolve("out");

    Directly replay = Directly.tried(Program.crocus(work).toString(), "--out", below.toString());

    assertThat(replay.exitCode()).isEqualTo(1);
    assertThat(replay.err())
        .startsWith("foreknown: --out %s cannot be made: ".formatted(below))
        .hasLineCount(1);
  }

  /** The shell's limit on the size of a file stands for a disk that is full. */
  @Test
  void whereTheDiskIsFullOneLineSaysSoAndTheOldFilesStand() throws IOException {
    Path out = work.resolve("out");
    Directly.replayed(out, Program.crocus(work).toString(), "--until", "2024-03-08");
    List<String> before = contents(out);

    try (Program replay =
        Program.start(
            List.of(
                "bash",
                "-c",
                "ulimit -f 4; exec \"$@\"",
                "replay",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path", ""),
                Main.class.getName(),
                "replay",
                "--engine",
                "direct",
                Program.crocus(work).toString(),
                "--out",
                out.toString()))) {
      assertThat(replay.exitCode()).as(replay.all()).isEqualTo(1);
      assertThat(replay.err().lines())
          .singleElement()
          .asString()
          .matches("foreknown: \\S+/out/\\w+\\.ndjson cannot be written: .*");
    }
    assertThat(contents(out)).isEqualTo(before);
  }

  private static List<String> contents(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(OutputDirectoryTest::nameAndContent).toList();
    }
  }

  private static String nameAndContent(Path file) {
    try {
      return file + "\n" + Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
