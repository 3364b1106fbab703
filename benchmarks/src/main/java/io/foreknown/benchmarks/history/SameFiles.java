package io.foreknown.benchmarks.history;

import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of outputs that a replay or an export writes. */
public final class SameFiles {
  private SameFiles() {}

  /** Their names, but for those of some topics. */
  public static List<String> names(Topic... without) {
    return Stream.concat(ReplayFiles.STATES.stream(), Stream.of(Topic.REJECTED))
        .filter(topic -> !List.of(without).contains(topic))
        .map(ReplayFiles::file)
        .toList();
  }

  /** Which of them differ in two directories, and where they begin to. */
  public static List<String> different(Path one, Path other, List<String> names)
      throws IOException {
    List<String> different = new ArrayList<>();
    for (String name : names) {
      long at = Files.mismatch(one.resolve(name), other.resolve(name));
      if (at >= 0) {
        different.add("%s differs at byte %d".formatted(name, at));
      }
    }
    return different;
  }
}
