package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.given.StormDay;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weather service's own scores, through the whole pipeline with several partitions. */
class StormDayIT {
  private static final long SEED = 20_180_620;

  private final Path data = SharedStack.directory();
  @TempDir private Path work;

  @Test
  void scorecardsAgreeInAnyOrderOfArrival() throws IOException {
    List<Claim> claims = new ArrayList<>(StormDay.claims());
    claims.sort(Comparator.comparing(StormDayIT::valid));
    List<String> byValidity = directly("valid", claims);
    claims.sort(Comparator.comparing(claim -> claim.header().publishedAt()));
    List<String> byTransmission = directly("transmitted", claims);
    Collections.shuffle(claims, new Random(SEED));
    List<String> shuffled = replayed("shuffled", claims);

    assertThat(byTransmission).isEqualTo(byValidity);
    assertThat(shuffled).isEqualTo(byValidity);
    StormDay.PHENOMENA
        .keySet()
        .forEach(
            phenomenon ->
                StormScores.assertAgrees(
                    phenomenon, Objects.requireNonNull(byId(byValidity).get(phenomenon))));
  }

  private static String valid(Claim claim) {
    return claim instanceof IncidentReport report
        ? report.began().from().toString()
        : claim.header().publishedAt().toString();
  }

  private List<String> directly(String name, List<Claim> claims) throws IOException {
    Path out = work.resolve(name);
    Directly.replayed(
        out, written(name, claims).toString(), "--settings", AllCases.settings(work).toString());
    return Files.readAllLines(out.resolve("scorecards.ndjson"));
  }

  private Path written(String name, List<Claim> claims) throws IOException {
    return Files.write(
        work.resolve(name + ".ndjson"), claims.stream().map(ClaimJson::write).toList());
  }

  private List<String> replayed(String name, List<Claim> claims) throws IOException {
    Path file = written(name, claims);
    Path out = work.resolve(name);
    Served.at(data)
        .done(
            "replay",
            file.toString(),
            "--settings",
            AllCases.settings(work).toString(),
            "--out",
            out.toString());
    return Files.readAllLines(out.resolve("scorecards.ndjson"));
  }

  private static Map<String, JsonNode> byId(List<String> lines) {
    Map<String, JsonNode> byId = new TreeMap<>();
    for (String line : lines) {
      try {
        JsonNode scorecard = new ObjectMapper().readTree(line);
        byId.put(scorecard.path("id").asText(), scorecard);
      } catch (IOException e) {
        throw new AssertionError(line, e);
      }
    }
    return byId;
  }
}
