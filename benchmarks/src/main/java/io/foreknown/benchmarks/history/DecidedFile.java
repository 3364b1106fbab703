package io.foreknown.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Claims, and decisions about what a replay of them found. */
public final class DecidedFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant DECIDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Party BY = new Party("desk:anna", "Anna", List.of());

  private DecidedFile() {}

  /** Writes the claims, then the decisions. */
  public static void write(Path file, Path claims, List<Decision> decisions) throws IOException {
    Files.copy(claims, file, StandardCopyOption.REPLACE_EXISTING);
    try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND)) {
      for (Decision decision : decisions) {
        writer.append(ClaimJson.write(decision)).append('\n');
      }
    }
  }

  /** The decisions among the claims, of which there are more, equally far apart. */
  public static Stream<Claim> among(Stream<Claim> claims, long many, List<Decision> decisions) {
    long each = many / decisions.size();
    Iterator<Decision> next = decisions.iterator();
    long[] done = {0};
    return claims.flatMap(
        claim ->
            ++done[0] % each == 0 && next.hasNext()
                ? Stream.of(claim, next.next())
                : Stream.of(claim));
  }

  /**
   * A decision about one of so many matches, confirmed and dismissed in turn, and about one of so
   * many links, that both are the same.
   *
   * @param found the directory of a replay of the claims
   */
  public static List<Decision> decisions(Path found, int oneOf) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (JsonNode match : some(found.resolve("matches.ndjson"), oneOf)) {
      Subject pair =
          new Subject.Pair(
              new Subject.Ends(match.path("warning").asText(), match.path("incident").asText()));
      Verdict verdict = decisions.size() % 2 == 0 ? Verdict.CONFIRMED : Verdict.DISMISSED;
      decisions.add(decision(match, verdict, pair));
    }
    for (JsonNode link : some(found.resolve("links.ndjson"), oneOf)) {
      List<String> both = List.of(link.path("older").asText(), link.path("younger").asText());
      Subject same =
          link.path("type").asText().equals("WARNING")
              ? new Subject.Warnings(both)
              : new Subject.Incidents(both);
      decisions.add(decision(link, Verdict.SAME, same));
    }
    return decisions;
  }

  private static List<JsonNode> some(Path file, int oneOf) throws IOException {
    List<JsonNode> some = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      long number = 0;
      for (Iterator<String> each = lines.iterator(); each.hasNext(); number++) {
        String line = each.next();
        if (number % oneOf == 0) {
          some.add(JSON.readTree(line));
        }
      }
    }
    return some;
  }

  private static Decision decision(JsonNode about, Verdict verdict, Subject subject) {
    Header header =
        new Header(
            "d-" + about.path("id").asText(),
            1,
            DECIDED,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return new Decision(header, BY, verdict, subject, null, null);
  }
}
