package io.foreknown.cli;

import io.foreknown.domain.given.StormDay;
import io.foreknown.producers.ndjson.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The case of the demo and that of a storm day, as one feed. */
final class AllCases {
  private AllCases() {}

  /** Line by line. */
  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>(Program.crocusLines());
    StormDay.claims().forEach(claim -> lines.add(ClaimJson.write(claim)));
    return lines;
  }

  /** In any order, some of them twice. */
  static List<String> shuffled(Random random) throws IOException {
    return shuffled(lines(), random);
  }

  /** The same of some claims. */
  static List<String> shuffled(List<String> claims, Random random) {
    List<String> lines = new ArrayList<>(claims);
    Collections.shuffle(lines, random);
    lines.addAll(lines.subList(0, random.nextInt(lines.size())));
    Collections.shuffle(lines, random);
    return lines;
  }

  /** The rules and scorecards of the storm day, as a settings file. */
  static Path settings(Path directory) throws IOException {
    StringBuilder yaml = new StringBuilder("match: [{hazard: met, toleranceKm: 1}]\nscorecards:\n");
    StormDay.PHENOMENA.forEach(
        (id, hazard) ->
            yaml.append("  - {id: %s, hazard: %s, policy: in-window}%n".formatted(id, hazard)));
    return Files.writeString(directory.resolve("settings.yaml"), yaml);
  }
}
