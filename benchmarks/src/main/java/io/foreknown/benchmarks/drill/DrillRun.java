package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.history.SameFiles;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.schemas.topic.Topic;
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

/**
 * Drills one after the other under each protocol, and what must hold after them.
 *
 * @param directory holds all that runs
 * @param client further properties of the instances' clients
 */
public record DrillRun(Path directory, Map<String, String> client) {
  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** An alert is raised again by a replay that other claims were fresh for. */
  private static final List<String> OUTPUTS = SameFiles.names(Topic.ALERTS);

  /** Whether nothing was lost or came twice, and what stands is what a replay says. */
  public boolean run(Collection<Protocol> protocols, Collection<Drill> drills, Report report)
      throws IOException {
    Map<String, Object> measured = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    Table table = new Table("drill|protocol|pairs|lost|silence ms|longest ms|p50 ms");
    for (Protocol protocol : protocols) {
      Path at = Files.createDirectories(directory.resolve(protocol.word()));
      try (Site site = new Site(at, protocol, client)) {
        site.start();
        Map<String, DrillResult> results = run(site, drills, wrong);
        results.forEach((drill, of) -> of.addTo(table, drill, protocol.word()));
        measured.put(protocol.word(), results);
        // What was sent last is still being worked.
        wrong.addAll(Site.until(PATIENCE, () -> differences(site), List::isEmpty));
      }
    }
    report.finish(table, measured);
    wrong.forEach(System.out::println);
    return wrong.isEmpty();
  }

  private static Map<String, DrillResult> run(
      Site site, Collection<Drill> drills, List<String> wrong) {
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

  private static DrillResult play(Drill drill, Site site, Heard heard) {
    site.serveWith(drill.instances(), drill.standbys());
    Pairs pairs = new Pairs(site.topics(), drill);
    Thread publishing = new Thread(pairs, "pairs");
    publishing.start();
    Site.pause(BEFORE);
    drill.play(site);
    List<Long> sent = pairs.stop(publishing);
    return Site.until(
        PATIENCE,
        () -> DrillResult.of(sent, pairs::incident, heard.first()),
        result -> result.lost() == 0);
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
    try {
      List<String> differences = SameFiles.different(exported, replayed, OUTPUTS);
      long lines = 0;
      for (String output : OUTPUTS) {
        lines += Files.readAllLines(exported.resolve(output)).size();
      }
      System.out.printf(
          "%d of %d files of an export and a replay are equal, %,d lines%n",
          OUTPUTS.size() - differences.size(), OUTPUTS.size(), lines);
      return differences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
