package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * Drills one after the other under each protocol, and what must hold after them.
 *
 * @param directory goes with all that is in it, unless something is wrong
 * @param every how often a pair is published
 * @param client further properties of the instances' clients
 */
public record DrillRun(Path directory, Duration every, Map<String, String> client) {
  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> OUTPUTS =
      List.of(
          "matches",
          "dossiers",
          "outcomes",
          "contradictions",
          "scorecards",
          "questions",
          "links",
          "rejected");

  /** Whether nothing was lost or came twice, and what stands is what a replay says. */
  public boolean run(Collection<Protocol> protocols, Collection<Drill> drills, Report report)
      throws IOException {
    Map<String, Object> measured = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    Table table =
        new Table("drill", "protocol", "pairs", "lost", "silence ms", "longest ms", "p50 ms");
    for (Protocol protocol : protocols) {
      Path at = Files.createDirectories(directory.resolve(protocol.word()));
      try (Site site = new Site(at, protocol, client)) {
        site.start();
        Map<String, DrillResult> results = run(site, drills, wrong);
        results.forEach((drill, of) -> of.addTo(table, drill, protocol.word()));
        measured.put(protocol.word(), results);
        wrong.addAll(settled(site));
      }
    }
    report.finish(table, measured);
    wrong.forEach(System.out::println);
    if (!wrong.isEmpty()) {
      System.out.println("All is in " + directory);
      return false;
    }
    Utils.delete(directory.toFile());
    return true;
  }

  private Map<String, DrillResult> run(Site site, Collection<Drill> drills, List<String> wrong) {
    Map<String, DrillResult> results = new LinkedHashMap<>();
    try (Heard heard = new Heard(site.topics())) {
      for (Drill drill : drills) {
        DrillResult of = play(drill, site, heard);
        results.put(drill.words(), of);
        System.out.printf("%s, %s: %s%n", drill, site.protocol().word(), of);
        if (of.lost() > 0) {
          wrong.add("%s, %s: %d lost".formatted(site.protocol().word(), drill, of.lost()));
        }
      }
      wrong.addAll(heard.repeated());
    }
    return results;
  }

  private DrillResult play(Drill drill, Site site, Heard heard) {
    site.serveWith(drill.instances(), drill.standbys());
    Pairs pairs = new Pairs(site.topics(), drill, every);
    Thread publishing = new Thread(pairs, "pairs");
    publishing.start();
    Site.pause(BEFORE);
    drill.play(site);
    List<Long> sent = pairs.stop(publishing);
    long began = System.nanoTime();
    DrillResult result = DrillResult.of(sent, pairs::incident, heard.first());
    while (result.lost() > 0 && System.nanoTime() - began < PATIENCE.toNanos()) {
      Site.pause(every);
      result = DrillResult.of(sent, pairs::incident, heard.first());
    }
    return result;
  }

  /** What differs in the end, for what was sent last is still being worked. */
  private List<String> settled(Site site) {
    long began = System.nanoTime();
    List<String> differences = differences(site);
    while (!differences.isEmpty() && System.nanoTime() - began < PATIENCE.toNanos()) {
      Site.pause(every);
      differences = differences(site);
    }
    return differences;
  }

  /** What stands in the output topics beside a direct replay of the claim topics. */
  private static List<String> differences(Site site) {
    Path exported = site.directory().resolve("exported");
    Path replayed = site.directory().resolve("replayed");
    site.done(
        "replay",
        "--engine=direct",
        "--from-topics",
        "--until=" + Instant.now(),
        "--out=" + replayed);
    site.done("export", "--out=" + exported);
    List<String> differences = new ArrayList<>();
    long lines = 0;
    for (String output : OUTPUTS) {
      String file = output + ".ndjson";
      try {
        long at = Files.mismatch(exported.resolve(file), replayed.resolve(file));
        lines += Files.readAllLines(exported.resolve(file)).size();
        if (at >= 0) {
          differences.add(
              "%s: %s of an export and a replay differ at byte %d"
                  .formatted(site.protocol().word(), file, at));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    System.out.printf(
        "%d of %d files of an export and a replay are equal, %,d lines%n",
        OUTPUTS.size() - differences.size(), OUTPUTS.size(), lines);
    return differences;
  }
}
