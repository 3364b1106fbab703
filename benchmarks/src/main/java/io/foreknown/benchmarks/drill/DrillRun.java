package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
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

  /** Whether nothing was lost and what stands is what a replay says. */
  public boolean run(Collection<Protocol> protocols, Collection<Drill> drills, Path out)
      throws IOException {
    Map<String, Object> measured = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Protocol protocol : protocols) {
      Path at = directory.resolve(protocol.word());
      Files.createDirectories(at);
      measured.put(protocol.word(), run(new Site(at, protocol, client), drills, wrong));
    }
    Results.write(out, Machine.here(Instant.now()), measured);
    wrong.forEach(System.out::println);
    if (!wrong.isEmpty()) {
      System.out.println("All is in " + directory);
      return false;
    }
    Utils.delete(directory.toFile());
    return true;
  }

  private Map<String, DrillResult> run(Site site, Collection<Drill> drills, List<String> wrong) {
    Thread ending = new Thread(site::close, "close-site");
    Runtime.getRuntime().addShutdownHook(ending);
    Map<String, DrillResult> heard = new LinkedHashMap<>();
    try (site) {
      site.start();
      System.out.printf("%n%s%n%s", site.protocol().word(), heading());
      try (MatchSubscriber matchSubscriber = new MatchSubscriber(site.topics())) {
        for (Drill drill : drills) {
          DrillResult of = play(drill, site, matchSubscriber);
          heard.put(drill.toString(), of);
          System.out.print(line(drill, of));
          if (of.lost() > 0) {
            wrong.add("%s, %s: %d lost".formatted(site.protocol().word(), drill, of.lost()));
          }
        }
      }
      wrong.addAll(differences(site));
    }
    Runtime.getRuntime().removeShutdownHook(ending);
    return heard;
  }

  private DrillResult play(Drill drill, Site site, MatchSubscriber matchSubscriber) {
    site.serveWith(drill.instances(), drill.standbys());
    Pairs pairs = new Pairs(site.topics(), drill.toString(), every);
    Thread publishing = new Thread(pairs, "pairs");
    publishing.start();
    Site.pause(BEFORE);
    drill.play(site);
    List<Long> sent = pairs.stop(publishing);
    long began = System.nanoTime();
    DrillResult drillResult = DrillResult.of(sent, pairs::incident, matchSubscriber.seen());
    while (drillResult.lost() > 0 && System.nanoTime() - began < PATIENCE.toNanos()) {
      Site.pause(every);
      drillResult = DrillResult.of(sent, pairs::incident, matchSubscriber.seen());
    }
    return drillResult;
  }

  private static String heading() {
    return "%-58s %7s %5s %10s %10s %8s%n"
        .formatted("drill", "pairs", "lost", "silence ms", "longest ms", "p50 ms");
  }

  private static String line(Drill drill, DrillResult drillResult) {
    return "%-58s %,7d %5d %,10d %,10d %,8d%n"
        .formatted(
            drill.words(),
            drillResult.pairs(),
            drillResult.lost(),
            drillResult.silence(),
            drillResult.longest(),
            drillResult.median());
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
