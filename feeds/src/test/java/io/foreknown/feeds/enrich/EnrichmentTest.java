package io.foreknown.feeds.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.feeds.party.Parties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
  private static final Enrichment ENRICHMENT =
      new Enrichment(Gazetteer.shipped(), Parties.shipped());

  private static final String REPORT =
      "{\"type\":\"incident\",\"id\":\"i1\",\"publishedAt\":\"2024-03-23\","
          + "\"hazard\":\"security.terrorism\",\"outcome\":\"occurred\",\"began\":\"2024-03-22\",";

  private static Enriched enriched(String fields) {
    return enrichedLine(REPORT + fields + "}");
  }

  private static Enriched enrichedLine(String line) {
    InputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    Item item = new NdjsonSource().read(in, "feed").toList().get(0);
    if (item instanceof Item.Accepted accepted) {
      return ENRICHMENT.enrich(accepted.claim());
    }
    throw new AssertionError(item);
  }

  private static void assertFilled(String given, String filled) {
    Enriched enriched = enriched(given);
    assertThat(ClaimJson.write(enriched.claim())).contains(filled);
    assertThat(ENRICHMENT.enrich(enriched.claim()).claim()).isEqualTo(enriched.claim());
  }

  @Test
  void idAloneIsFilledIn() {
    assertFilled(
        "\"places\":[{\"id\":\"crocus-city-hall\"}]",
        "{\"id\":\"crocus-city-hall\",\"name\":\"Crocus City Hall\",\"kind\":\"concert-hall\","
            + "\"lineage\":[\"krasnogorsk\",\"moscow-agglomeration\",\"RU-MOS\",\"RU\"],"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[37.39,55.826]}}");
  }

  @Test
  void targetsOfAnUpdateAreFilledInToo() {
    Enriched enriched =
        enrichedLine(
            "{\"type\":\"warning\",\"id\":\"w1\",\"publishedAt\":\"2024-03-08\","
                + "\"issuer\":{\"id\":\"x\"},\"audience\":\"public\",\"issued\":\"2024-03-07\","
                + "\"hazard\":\"security\",\"targets\":[{\"id\":\"RU\"}],\"updates\":"
                + "[{\"at\":\"2024-03-08\",\"targets\":[{\"id\":\"crocus-city-hall\"}]}]}");

    assertThat(ClaimJson.write(enriched.claim()))
        .contains("\"lineage\":[\"krasnogorsk\",\"moscow-agglomeration\",\"RU-MOS\",\"RU\"]");
    assertThat(ENRICHMENT.enrich(enriched.claim()).claim()).isEqualTo(enriched.claim());
  }

  @Test
  void whatIsReportedStands() {
    assertFilled(
        "\"places\":[{\"id\":\"moscow\",\"name\":\"The city\",\"kind\":\"synagogue\","
            + "\"lineage\":[\"RU\"],\"geometry\":{\"type\":\"Point\",\"coordinates\":[37.5,55.5]}}]",
        "{\"id\":\"moscow\",\"name\":\"The city\",\"kind\":\"synagogue\",\"level\":\"city\","
            + "\"lineage\":[\"RU\"],\"geometry\":{\"type\":\"Point\",\"coordinates\":[37.5,55.5]}}");
  }

  @Test
  void nameKeepsItsIdAndLiesInWhatItMeans() {
    assertFilled(
        "\"places\":[{\"id\":\"desk-7\",\"name\":\"Krasnogorsk\"}]",
        "{\"id\":\"desk-7\",\"name\":\"Krasnogorsk\",\"level\":\"city\","
            + "\"lineage\":[\"krasnogorsk\",\"moscow-agglomeration\",\"RU-MOS\",\"RU\"]}");
  }

  @Test
  void ambiguousAndUnknownNamesStayAndAreNoted() {
    Enriched enriched =
        enriched("\"places\":[{\"id\":\"Georgia\"},{\"id\":\"x\",\"name\":\"Atlantis\"}]");

    assertThat(ClaimJson.write(enriched.claim()))
        .contains("\"places\":[{\"id\":\"Georgia\"},{\"id\":\"x\",\"name\":\"Atlantis\"}]");
    assertThat(enriched.notes())
        .containsExactly(
            new Problem(
                "places[0]",
                "'Georgia' may be any of GE (country), US-GA (region in US); left as it is given"),
            new Problem("places[1]", "'Atlantis' is not known; left as it is given"));
  }

  @Test
  void partiesGetTheirLineage() {
    assertFilled(
        "\"places\":[{\"id\":\"RU\"}],\"perpetrators\":{\"parties\":[{\"id\":\"isis-k\"},{\"id\":\"p\",\"name\":\"Daesh\"},{\"id\":\"q\"}]}",
        "{\"parties\":[{\"id\":\"isis-k\",\"name\":\"Islamic State-Khorasan\","
            + "\"lineage\":[\"islamic-state\",\"radical-islamists\"]},{\"id\":\"p\","
            + "\"name\":\"Daesh\",\"lineage\":[\"islamic-state\",\"radical-islamists\"]},"
            + "{\"id\":\"q\"}]}");
  }

  @Test
  void shippedCaseTellsAllThatTheGazetteerKnows() throws IOException {
    Path crocus = Path.of("../cli/src/main/resources/io/foreknown/cli/demo/crocus.ndjson");
    try (InputStream in = Files.newInputStream(crocus)) {
      List<String> lineagesThatDiffer =
          new NdjsonSource()
              .read(in, "crocus")
              .map(item -> ((Item.Accepted) item).claim())
              .map(ENRICHMENT::enrich)
              .flatMap(enriched -> enriched.notes().stream())
              .map(Problem::toString)
              .toList();
      assertThat(lineagesThatDiffer).isEmpty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
