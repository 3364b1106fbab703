package io.foreknown.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** Claims, and decisions about what a replay of them found. */
public final class DecidedFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DecidedFile() {}

  /**
   * Writes the claims, then a decision about one of so many matches, confirmed and dismissed in
   * turn, and about one of so many links, that both are the same.
   *
   * @param found the directory of a replay of the claims
   * @return how many decisions there are
   */
  public static long write(Path file, Path claims, Path found, int oneOf) throws IOException {
    Files.copy(claims, file, StandardCopyOption.REPLACE_EXISTING);
    long decisions = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND);
        Stream<String> matches = Files.lines(found.resolve("matches.ndjson"));
        Stream<String> links = Files.lines(found.resolve("links.ndjson"))) {
      decisions += write(writer, matches.iterator(), oneOf, DecidedFile::pair);
      decisions += write(writer, links.iterator(), oneOf, DecidedFile::same);
    }
    return decisions;
  }

  @FunctionalInterface
  private interface Deciding {
    void decide(ObjectNode decision, JsonNode about, long number);
  }

  private static long write(
      BufferedWriter writer, Iterator<String> lines, int oneOf, Deciding deciding)
      throws IOException {
    long decisions = 0;
    for (long line = 0; lines.hasNext(); line++) {
      String found = lines.next();
      if (line % oneOf == 0) {
        JsonNode about = JSON.readTree(found);
        ObjectNode decision =
            JSON.createObjectNode()
                .put("type", "decision")
                .put("id", "d-" + about.path("id").asText())
                .put("at", "2026-01-01T00:00:00Z");
        decision.putObject("by").put("id", "desk:anna");
        deciding.decide(decision, about, decisions++);
        writer.append(JSON.writeValueAsString(decision)).append('\n');
      }
    }
    return decisions;
  }

  private static void pair(ObjectNode decision, JsonNode match, long number) {
    decision.put("verdict", number % 2 == 0 ? "confirmed" : "dismissed");
    decision
        .putObject("subject")
        .putObject("pair")
        .put("warning", match.path("warning").asText())
        .put("incident", match.path("incident").asText());
  }

  private static void same(ObjectNode decision, JsonNode link, long number) {
    decision.put("verdict", "same");
    decision
        .putObject("subject")
        .putArray(link.path("type").asText().toLowerCase(Locale.ROOT) + "s")
        .add(link.path("older").asText())
        .add(link.path("younger").asText());
  }
}
