package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Replays by the direct engine, in the process of the tests. */
record Directly(int exitCode, String out, String err) {
  /** Everything that a replay writes except its summary, which has times. */
  static final List<String> FILES =
      Stream.concat(
              Stream.concat(ReplayFiles.STATES.stream(), Stream.of(Topic.REJECTED))
                  .map(ReplayFiles::file),
              Stream.of(ReplayFiles.SETTINGS))
          .toList();

  /** What does not depend on when the clock of an installation looked at it. */
  static final List<String> LASTING =
      List.of(
          "matches.ndjson",
          "dossiers.ndjson",
          "outcomes.ndjson",
          "contradictions.ndjson",
          "questions.ndjson",
          "links.ndjson",
          "scorecards.ndjson");

  /** Replays, whether it succeeds or not. */
  static Directly tried(String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay", "--engine", "direct"));
    all.addAll(List.of(arguments));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = program.execute(all.toArray(String[]::new));
    return new Directly(exitCode, out.toString(), err.toString());
  }

  /** Replays into a directory. */
  static Directly replayed(Path out, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", out.toString()));
    Directly replay = tried(all.toArray(String[]::new));
    assertThat(replay.exitCode()).as(replay.err()).isZero();
    return replay;
  }

  /** Holds all files of two replays against each other. */
  static void assertSameBytes(Path one, Path other) {
    assertSameBytes(FILES, one, other);
  }

  /** Holds some files of two replays against each other. */
  static void assertSameBytes(List<String> files, Path one, Path other) {
    for (String file : files) {
      assertThat(one.resolve(file)).as(file).hasSameBinaryContentAs(other.resolve(file));
    }
  }
}
