package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.desk.FoundName;
import io.foreknown.dashboard.desk.NameSearch.Of;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.lookup.Known;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.party.Parties;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskNamesTest {
  private final DeskNames names =
      new DeskNames(
          new Registers(
              Gazetteer.shippedAnd(List.of(city("ours:1", "US-ID"), city("ours:2", "US-PA"))),
              Parties.shipped()));

  private static Known<Place> city(String id, String within) {
    Place place = new Place(id, "Moscow", null, Level.CITY, List.of(within, "US"), null);
    return new Known<>(id, place, List.of("Moscow"), List.of());
  }

  @Test
  void placesOfOneSpellingAreReportedApartByWhatTheyLieIn() {
    assertThat(names.find(Of.PLACE, "moscow", 20))
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
