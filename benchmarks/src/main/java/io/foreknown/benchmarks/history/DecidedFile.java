package io.foreknown.benchmarks.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Subject;
import java.io.IOException;
import java.nio.file.Path;
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
          new Subject.Pair(new Subject.Ends(text(match, "warning"), text(match, "incident")));
      Verdict verdict = decisions.size() % 2 == 0 ? Verdict.CONFIRMED : Verdict.DISMISSED;
      decisions.add(decision(match, verdict, pair));
    }
    for (JsonNode link : some(found.resolve("links.ndjson"), oneOf)) {
      List<String> both = List.of(text(link, "older"), text(link, "younger"));
      boolean isOfWarnings = text(link, "type").equals("WARNING");
      Subject same = isOfWarnings ? new Subject.Warnings(both) : new Subject.Incidents(both);
      decisions.add(decision(link, Verdict.SAME, same));
    }
    return decisions;
  }

  private static String text(JsonNode found, String field) {
    return found.path(field).asText();
  }

  private static List<JsonNode> some(Path file, int oneOf) throws IOException {
    List<JsonNode> some = new ArrayList<>();
    try (MappingIterator<JsonNode> all = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
      for (long number = 0; all.hasNext(); number++) {
        JsonNode each = all.next();
        if (number % oneOf == 0) {
          some.add(each);
        }
      }
    }
    return some;
  }

  private static Decision decision(JsonNode about, Verdict verdict, Subject subject) {
    String id = "d-" + text(about, "id");
    Header header = new Header(id, 1, DECIDED, null, null, null, List.of(), null, null, null);
    return new Decision(header, BY, verdict, subject, null, null);
  }
}
