package io.foreknown.operations.replay;

import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.disk.StagedFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The files of a replay. */
public record ReplayFiles(Path directory) {
  /** The outputs that are written in their final state, a file each. */
  public static final List<Topic> STATES =
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.CONTRADICTIONS,
          Topic.QUESTIONS,
          Topic.LINKS,
          Topic.SCORECARDS,
          Topic.ALERTS);

  /** What became of the claims, and how long it took. */
  public static final String SUMMARY = "summary.json";

  /** By what rules and moments the run judged; the same for the same arguments. */
  public static final String SETTINGS = "settings.json";

  /** Makes the directory if it is missing. */
  public static ReplayFiles in(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new CommandException(
          "--out %s is a file, a directory is expected".formatted(directory));
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("--out %s cannot be made".formatted(directory), e);
    }
    if (!Files.isWritable(directory)) {
      throw new CommandException("--out %s cannot be written to".formatted(directory));
    }
    return new ReplayFiles(directory);
  }

  /** The file of a topic's lines. */
  public static String file(Topic topic) {
    return topic.word() + ".ndjson";
  }

  /** Writes files, which take the place of those of the same names when all are written. */
  public void replace(Consumer<OutputFiles> writing) {
    try (StagedFiles staged = StagedFiles.in(directory)) {
      writing.accept(new OutputFiles(staged));
      staged.complete();
    }
  }
}
