package io.foreknown.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What replays have written. */
final class Replayed {
  private static final List<String> OUTPUTS =
      List.of(
          "matches", "dossiers", "outcomes", "contradictions", "scorecards", "alerts", "rejected");

  private Replayed() {}

  /** Whether all files in two directories are equal, but for the times. */
  static boolean areSame(Path one, Path other) throws IOException {
    for (String output : OUTPUTS) {
      String file = output + ".ndjson";
      if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
