package io.foreknown.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurmoilTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant BEGAN = Instant.parse("2026-11-29T00:00:00Z");
  private static final int BATCHES = 20;
  private static final int BATCH = 50;

  @Test
  void theSameSeedMakesTheSameRecords() {
    assertThat(records(1)).isEqualTo(records(1)).isNotEqualTo(records(2));
  }

  @Test
  void everyRecordIsAClaimAndSoManyAreMade() {
    List<String> records = records(3);

    try (Stream<Item> items =
        new NdjsonSource()
            .read(
                new ByteArrayInputStream(String.join("\n", records).getBytes(UTF_8)), "turmoil")) {
      assertThat(items).hasSize(BATCHES * BATCH).allMatch(Item.Accepted.class::isInstance);
    }
  }

  @Test
  void claimsAreRevisedMovedTakenBackRepeatedAndToldDifferentlyUnderOneRevision() {
    Map<String, List<JsonNode>> byId =
        records(4).stream().map(TurmoilTest::json).collect(groupingBy(c -> c.path("id").asText()));

    assertThat(byId.values())
        .anyMatch(all -> differ(all, "revision"))
        .anyMatch(all -> differ(all, "event"))
        .anyMatch(all -> all.stream().anyMatch(c -> c.has("status")))
        .anyMatch(all -> new HashSet<>(all).size() < all.size())
        .anyMatch(
            all ->
                all.stream()
                    .collect(groupingBy(c -> c.path("revision").asLong(1)))
                    .values()
                    .stream()
                    .anyMatch(same -> new HashSet<>(same).size() > 1));
  }

  @Test
  void theDeskDecidesAndTakesBack() {
    List<JsonNode> decisions =
        records(5).stream()
            .map(TurmoilTest::json)
            .filter(record -> record.path("type").asText().equals("decision"))
            .toList();

    assertThat(decisions)
        .anyMatch(of -> of.path("verdict").asText().equals("same"))
        .anyMatch(of -> of.path("verdict").asText().equals("different"))
        .anyMatch(of -> of.at("/subject/pair").isObject())
        .anyMatch(of -> of.path("status").asText().equals("retracted"));
  }

  private static boolean differ(List<JsonNode> records, String field) {
    return records.stream().map(record -> record.path(field)).distinct().count() > 1;
  }

  private static List<String> records(long seed) {
    Turmoil turmoil = new Turmoil(seed, BEGAN);
    List<String> records = new ArrayList<>();
    IntStream.range(0, BATCHES).forEach(i -> records.addAll(turmoil.batch(BATCH, BEGAN)));
    records.addAll(turmoil.rest());
    return records;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
