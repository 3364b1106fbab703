package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.NameSearch.Of;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.gazetteer.GazetteerFiles;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.party.Parties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskNamesTest {
  private final DeskNames names =
      new DeskNames(new Registers(Gazetteer.shipped(), Parties.shipped()));

  private static String city(String id, String within) {
    return "{\"id\":\"%s\",\"name\":\"Moscow\",\"level\":\"city\",\"lineage\":[\"%s\",\"US\"]}"
        .formatted(id, within);
  }

  @Test
  void placesOfOneSpellingAreReportedApartByWhatTheyLieIn(@TempDir Path directory)
      throws IOException {
    Path ours = directory.resolve("ours.ndjson");
    Files.write(ours, List.of(city("ours:1", "US-ID"), city("ours:2", "US-PA")));
    DeskNames more =
        new DeskNames(new Registers(GazetteerFiles.read(List.of(ours)), Parties.shipped()));

    assertThat(more.find(Of.PLACE, "moscow", 20))
        .filteredOn(found -> found.known().path("id").asText().startsWith("ours:"))
        .extracting(FoundName::within)
        .containsExactlyInAnyOrder(
            List.of("Idaho", "United States"), List.of("Pennsylvania", "United States"));
  }

  @Test
  void aPlaceComesWithAllThatIsKnownOfIt() {
    FoundName hall = names.find(Of.PLACE, "crocus", 1).get(0);

    assertThat(hall.known().path("name").asText()).isEqualTo("Crocus City Hall");
    assertThat(hall.known().has("geometry")).isTrue();
    assertThat(hall.known().path("lineage")).isNotEmpty();
    assertThat(hall.within()).contains("Russia");
  }

  @Test
  void partiesAreFoundByAnyOfTheirNames() {
    assertThat(names.find(Of.PARTY, "us emb", 5))
        .extracting(found -> found.known().path("id").asText())
        .contains("us-embassy-moscow");
    assertThat(names.find(Of.PARTY, "nobody of that name", 5)).isEmpty();
  }
}
