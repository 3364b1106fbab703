package io.foreknown.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.cli.disk.SortedLines;
import io.foreknown.domain.event.Coincidences;
import io.foreknown.domain.time.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Counts the incidents of a state that may be the same event, from the lines of its dossiers in any
 * order: see {@link Coincidences}. Sorted on disk, so memory does not grow with them.
 */
final class SameEvents implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BETWEEN = "\0";

  /** Brings all years to the same number of digits, and below zero none. */
  private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();

  private final SortedLines sorted;

  /** Sorts in this directory. */
  SameEvents(Path sorting) {
    this.sorted = SortedLines.under(sorting);
  }

  /** Takes the dossier of one incident. */
  void add(byte[] dossier) {
    try (JsonParser parser = JSON.createParser(dossier)) {
      add(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(new String(dossier, UTF_8), e);
    }
  }

  /** Reads what comes up to the places, and no further. */
  private void add(JsonParser parser) throws IOException {
    String event = "";
    String hazard = "";
    Span reach = null;
    parser.nextToken();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "event" -> event = parser.getText();
        case "hazard" -> hazard = parser.getText();
        case "began" -> reach = Coincidences.reach(span(JSON.readTree(parser)));
        case "places" -> {
          if (reach != null) {
            addAll(JSON.readTree(parser), hazard, event, reach);
          }
          return;
        }
        default -> parser.skipChildren();
      }
    }
  }

  private void addAll(JsonNode places, String hazard, String event, Span reach) {
    for (JsonNode place : places) {
      String group = String.join(BETWEEN, place.path("id").asText(), hazard);
      String from = "%015d".formatted(reach.from().toEpochMilli() - EARLIEST);
      String to = Long.toString(reach.to().toEpochMilli());
      String line = String.join(BETWEEN, group, from, event, to);
      sorted.add(line, line.getBytes(UTF_8));
    }
  }

  private static Span span(JsonNode json) {
    return new Span(
        Instant.parse(json.path("from").asText()), Instant.parse(json.path("to").asText()));
  }

  /** How many there are. */
  long count() {
    Coincidences coincidences = new Coincidences();
    sorted.forEach(line -> add(new String(line, UTF_8).split(BETWEEN, -1), coincidences));
    return coincidences.count();
  }

  private static void add(String[] parts, Coincidences coincidences) {
    Instant from = Instant.ofEpochMilli(Long.parseLong(parts[2]) + EARLIEST);
    Instant to = Instant.ofEpochMilli(Long.parseLong(parts[4]));
    coincidences.add(parts[0] + BETWEEN + parts[1], parts[3], new Span(from, to));
  }

  @Override
  public void close() {
    sorted.close();
  }
}
