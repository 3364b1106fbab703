package io.foreknown.cli;

import io.foreknown.domain.given.StormDay;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

  /**
   * What a desk decides about the demo's case: a pair dismissed and one confirmed, a chain of three
   * plots that are one, of which another decision parts one again, two that disagree, one that is
   * taken back, and mutes.
   */
  static List<String> decisions() {
    return List.of(
        decision(
            "d1", 1, "'dismissed','subject':{'pair':{%s}}".formatted(pair("us-warning-synagogue"))),
        decision(
            "d2", 2, "'confirmed','subject':{'pair':{%s}}".formatted(pair("us-warning-crocus"))),
        decision(
            "d3",
            3,
            "'same','subject':{'incidents':['st-petersburg-plot-2017','st-petersburg-plot-2019']}"),
        decision(
            "d4",
            4,
            "'same','subject':{'incidents':['st-petersburg-plot-2019','moscow-synagogue-plot']}"),
        decision(
            "d5",
            5,
            "'different','subject':{'incidents':['st-petersburg-plot-2019','moscow-synagogue-plot']}"),
        decision("d6", 6, "'same','subject':{'incidents':['kerman-bombing','crocus-attack']}"),
        decision(
            "d6",
            7,
            "'same','subject':{'incidents':['kerman-bombing','crocus-attack']},'revision':2,'status':'retracted'"),
        decision(
            "d7",
            8,
            "'dismissed','subject':{'question':{'about':'crocus-attack','predicate':'incident.killed'}}"),
        decision(
            "d8",
            9,
            "'muted','until':'2027-01-01T00:00:00Z','subject':{'issuer':'us-government'}"));
  }

  private static String pair(String warning) {
    return "'warning':'%s','incident':'crocus-attack'".formatted(warning);
  }

  private static String decision(String id, int hour, String verdict) {
    return "{'type':'decision','id':'%s','at':'2026-05-01T%02d:00:00Z','by':{'id':'desk:anna'},'verdict':%s}"
        .formatted(id, hour, verdict)
        .replace('\'', '"');
  }

  /** Gauges that report one flood, each under an id of its own, and of every other hour. */
  static List<String> gauges() {
    return IntStream.range(0, 40)
        .mapToObj(
            number ->
                "{\"type\":\"incident\",\"id\":\"gauge%d\",\"publishedAt\":\"2026-05-01T14:%02d:00Z\",\"hazard\":\"met.flood\",\"outcome\":\"occurred\",\"began\":\"2026-05-01T%02d:00:00Z\",\"places\":[{\"id\":\"dam%d\"}]}"
                    .formatted(number, number, number % 24, number % 3))
        .toList();
  }

  /** Settings by which every link merges its events. */
  static Path merging(Path directory) throws IOException {
    return Files.writeString(directory.resolve("auto.yaml"), "links: [{hazard: '', merge: auto}]");
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
