package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers write names, not ids. */
class FilterNamesTest {
  private static final Place CITY = aPlace("gn524901").named("Moscow").within("RU").place();
  private static final Place HALL = aPlace("osm1").named("Hall").within("gn524901", "RU").place();
  private static final Place TOWN = aPlace("gn1").named("São Martinho").within("PT").place();
  private static final Party GOVERNMENT = new Party("Q48525", "US government", List.of());

  private Running running;

  @BeforeEach
  void start() throws IOException {
    running = new Running();
    running.newsroom.published(
        aWarning("w1").by(GOVERNMENT).of("security.terrorism").on(CITY).claim(),
        aReport("i1").of("security.terrorism").on(HALL).claim(),
        aReport("i2").of("met.severe-thunderstorm.hail").on(TOWN).claim());
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private JsonNode answer(String parameter, String value) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return new ObjectMapper()
        .readTree(running.get("/api/claims?" + parameter + "=" + encoded).body());
  }

  private List<String> found(String parameter, String value)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    answer(parameter, value).path("items").forEach(item -> ids.add(item.path("id").asText()));
    ids.sort(null);
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "place,  Moscow,                       i1 w1",
    "place,  MOSCOW,                       i1 w1",
    "place,  gn524901,                     i1 w1",
    "place,  Russia,                       i1 w1",
    "place,  RU,                           i1 w1",
    "place,  sao martinho,                 i2",
    "place,  Portugal,                     i2",
    "party,  US government,                w1",
    "party,  government,                   w1",
    "hazard, terrorism,                    i1 w1",
    "hazard, Terrorism,                    i1 w1",
    "hazard, security,                     i1 w1",
    "hazard, severe thunderstorm,          i2",
    "hazard, met.severe-thunderstorm,      i2",
    "text,   Sao,                          i2",
    "text,   SÃO,                          i2",
    "text,   thunderstorm,                 i2",
  })
  void whatIsMeantIsFound(String parameter, String value, String ids)
      throws IOException, InterruptedException {
    assertThat(found(parameter, value)).containsExactly(ids.split(" "));
    assertThat(answer(parameter, value).path("notes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "place,  Mosco,    no place called Mosco",
    "party,  Moscow,   no party called Moscow",
    "hazard, flood,    no hazard called flood",
    "event,  i3,       no event with the id i3",
    "state,  foiled!,  none of the claims is foiled!",
  })
  void whatNothingIsCalledIsSaid(String parameter, String value, String note)
      throws IOException, InterruptedException {
    JsonNode answer = answer(parameter, value);

    assertThat(answer.path("items")).isEmpty();
    assertThat(answer.path("notes")).extracting(JsonNode::asText).containsExactly(note);
  }

  @Test
  void anEmptyListOfKnownThingsSaysNothing() throws IOException, InterruptedException {
    assertThat(answer("place", "Moscow&hazard=met").path("notes")).hasSize(1);
    JsonNode answer =
        new ObjectMapper().readTree(running.get("/api/claims?place=Moscow&hazard=met").body());

    assertThat(answer.path("items")).isEmpty();
    assertThat(answer.path("notes")).isEmpty();
  }

  @Test
  void anAlertOnAQuestionIsFoundByItsEvent() throws IOException, InterruptedException {
    running.newsroom.questionAlert("a1", "w1", "warning.issued", "2024-04-03T11:00:00Z");

    assertThat(running.get("/api/alerts?place=Moscow").body()).contains("\"id\":\"a1\"");
    assertThat(running.get("/api/alerts?event=w1").body()).contains("\"id\":\"a1\"");
    assertThat(running.get("/api/events/warning/w1").body()).contains("\"id\":\"a1\"");
  }

  @Test
  void feedSaysThatNothingIsCalledSo() throws IOException, InterruptedException {
    assertThat(running.get("/feeds/alerts.atom?place=Atlantis").body())
        .contains("<subtitle>Nothing passes the filter: no place called Atlantis</subtitle>");
    assertThat(running.get("/feeds/alerts.atom?place=Moscow").body()).doesNotContain("subtitle");
  }
}
