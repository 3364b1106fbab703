package io.foreknown.benchmarks.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What stands in the output topics beside two direct replays: of the claim topics, and of what was
 * sent. The first must have the same bytes, rejections and counts included; the second the same
 * states, for nothing may be lost on the way into the topics either. Alerts are another matter:
 * {@link AlertCheck}.
 */
final class SoakComparison {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> STATES =
      List.of("matches", "dossiers", "outcomes", "contradictions", "scorecards");
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Installation installation;
  private final Path sent;

  SoakComparison(Installation installation, Path sent) {
    this.installation = installation;
    this.sent = sent;
  }

  /** Where the outputs stand. */
  Path exported() {
    return directory("exported");
  }

  /** The direct replay of the claim topics. */
  Path replayed() {
    return directory("replayed");
  }

  private Path replayedAsSent() {
    return directory("replayed-as-sent");
  }

  private Path directory(String name) {
    return installation.directory().resolve(name);
  }

  /**
   * Looks again and again until nothing differs, for what was sent last is still being worked.
   *
   * @return what differs in the end
   */
  List<String> settle(Duration patience) {
    long began = System.nanoTime();
    List<String> differences = differences();
    while (!differences.isEmpty() && System.nanoTime() - began < patience.toNanos()) {
      Health.pause(BETWEEN);
      differences = differences();
    }
    return differences;
  }

  /** Now; a cluster that does not answer differs too. */
  List<String> differences() {
    try {
      return differences(Instant.now().toString());
    } catch (IllegalStateException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private List<String> differences(String now) {
    installation.done("replay", "--engine=direct", "--from-topics", out(replayed()), at(now), by());
    installation.done(
        "replay", "--engine=direct", sent.toString(), out(replayedAsSent()), at(now), by());
    installation.done("export", out(exported()));
    List<String> differences = new ArrayList<>();
    for (String state : STATES) {
      addDifference(state, replayed(), differences);
      addDifference(state, replayedAsSent(), differences);
    }
    addDifference("rejected", replayed(), differences);
    Map<String, Long> counted = installation.health().tally();
    Map<String, Long> expected = summary();
    if (!counted.equals(expected)) {
      differences.add("instances count %s, %s are expected".formatted(counted, expected));
    }
    return differences;
  }

  private static String out(Path directory) {
    return "--out=" + directory;
  }

  private static String at(String moment) {
    return "--until=" + moment;
  }

  private String by() {
    return "--settings=" + installation.settings();
  }

  private void addDifference(String output, Path from, List<String> differences) {
    String file = output + ".ndjson";
    try {
      long at = Files.mismatch(exported().resolve(file), from.resolve(file));
      if (at >= 0) {
        differences.add(
            "%s of %s and %s differ at byte %d"
                .formatted(file, exported().getFileName(), from.getFileName(), at));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Long> summary() {
    try {
      JsonNode summary = JSON.readTree(replayed().resolve("summary.json").toFile());
      Map<String, Long> counts = new TreeMap<>();
      for (String what : List.of("received", "admitted", "duplicate", "rejected")) {
        counts.put(what, summary.path(what).asLong());
      }
      return counts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines of each output were held against each other. */
  Map<String, Long> compared() {
    Map<String, Long> lines = new TreeMap<>();
    for (String output : Stream.concat(STATES.stream(), Stream.of("rejected")).toList()) {
      try (Stream<String> all = Files.lines(exported().resolve(output + ".ndjson"))) {
        lines.put(output, all.count());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }
}
