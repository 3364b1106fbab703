package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.foreknown.dashboard.view.ViewKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists for the dashboards of others. */
class ListsTest {
  private Running running;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    running = Running.withCrocus();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(running.get(path).body());
  }

  private List<String> ids(String path) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : json(path).path("items")) {
      ids.add(item.path(item.has("id") ? "id" : "event").asText());
    }
    return ids;
  }

  private List<NamedCsvRecord> csv(String path) throws IOException, InterruptedException {
    return CsvReader.builder().ofNamedCsvRecord(running.get(path).body()).stream().toList();
  }

  @Test
  void aListIsSortedByPublicationOrByWhatHappened() throws IOException, InterruptedException {
    assertThat(ids("/api/events?sort=newest")).containsExactly("w2", "i1", "w1");
    assertThat(ids("/api/events?sort=oldest")).containsExactly("w1", "i1", "w2");
    assertThat(ids("/api/events?sort=happened")).containsExactly("i1", "w1", "w2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "oldest", "happened"})
  void pagesOfAnyOrderTogetherAreTheList(String sort) throws IOException, InterruptedException {
    for (ViewKind viewKind : ViewKind.values()) {
      String list = "/api/" + viewKind.word() + "?sort=" + sort;
      List<String> paged = new ArrayList<>();
      String cursor = "";
      do {
        String page = list + "&limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        paged.addAll(ids(page));
        cursor = json(page).path("next").asText("");
      } while (!cursor.isEmpty());
      assertThat(paged).isEqualTo(ids(list));
    }
  }

  @Test
  void allThatPassesTheFiltersIsCountedWhereThatIsAskedFor()
      throws IOException, InterruptedException {
    assertThat(json("/api/events?limit=1&total=true").path("total").asInt()).isEqualTo(3);
    assertThat(json("/api/events?limit=1&total=true&type=incident").path("total").asInt())
        .isEqualTo(1);
    assertThat(json("/api/events?limit=1").path("total").isNull()).isTrue();
    assertThat(json("/api/events?total=true&as-of=2024-03-08").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aPartOfTheMapHoldsWhatHasAPlaceThere() throws IOException, InterruptedException {
    String around = "bbox=37,55,38,56";
    assertThat(ids("/api/events?" + around)).containsExactly("w2", "i1", "w1");
    assertThat(ids("/api/events?bbox=-10,35,30,60")).isEmpty();
    assertThat(ids("/api/dossiers?" + around)).containsExactly("i1");
    assertThat(ids("/api/alerts?" + around)).containsExactly("a1");
    assertThat(ids("/api/alerts?bbox=100,0,-100,10")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2,3",
        "a,b,c,d",
        "200,0,210,1",
        "0,10,1,5",
        "0,-91,1,5",
        "1,2,3,4,5",
        "1e9,0,1,1"
      })
  void whatIsNoPartOfTheMapIsRefused(String bbox) throws IOException, InterruptedException {
    HttpResponse<String> refused = running.get("/api/events?bbox=" + bbox);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("west,south,east,north");
  }

  @ParameterizedTest
  @EnumSource
  void everyListIsATableToo(ViewKind viewKind) throws IOException, InterruptedException {
    String list = "/api/" + viewKind.word();
    List<NamedCsvRecord> rows = csv(list + "?format=csv");

    assertThat(rows).hasSize(json(list).path("items").size());
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.getHeader()).containsAll(Csv.columns(viewKind)).endsWith("page");
              assertThat(row.getField("page")).startsWith(running.at("/").toString());
            });
    assertThat(running.get(list, "Accept", "text/csv").body())
        .isEqualTo(running.get(list + "?format=csv").body());
  }

  /** A column that no record of any kind has would be empty for ever. */
  @ParameterizedTest
  @EnumSource(
      names = {"EVENTS", "CLAIMS", "LINKS"},
      mode = EnumSource.Mode.EXCLUDE)
  void columnsAreWhatRecordsHave(ViewKind viewKind) throws IOException, InterruptedException {
    JsonNode record = json("/api/" + viewKind.word()).path("items").path(0);

    assertThat(Csv.columns(viewKind))
        .allSatisfy(column -> assertThat(record.has(column.split("\\.", -1)[0])).isTrue());
  }

  @Test
  void aTableHasWhatTheRecordsHave() throws IOException, InterruptedException {
    NamedCsvRecord dossier = csv("/api/dossiers?format=csv").get(0);
    JsonNode record = json("/api/dossiers/i1").path("record");

    assertThat(dossier.getField("event")).isEqualTo("i1");
    assertThat(dossier.getField("verdict")).isEqualTo(record.path("verdict").asText());
    assertThat(dossier.getField("began.from")).isEqualTo(record.at("/began/from").asText());
    assertThat(dossier.getField("places")).isEqualTo(record.at("/places/0/name").asText());
    assertThat(dossier.getField("page"))
        .isEqualTo(running.at("/event?type=incident&id=i1").toString());
  }

  @Test
  void textOfStrangersRunsNoFormula() throws IOException, InterruptedException {
    running.newsroom.alert("a2", "i1", "2024-04-01", "=HYPERLINK(\"x\";\"y\"), \"said\"\nhe");
    running.newsroom.alert("a3", "i1", "2024-04-02", "-1 and @SUM(A1)");

    assertThat(csv("/api/alerts?format=csv"))
        .extracting(row -> row.getField("headline"))
        .contains("'=HYPERLINK(\"x\";\"y\"), \"said\"\nhe", "'-1 and @SUM(A1)");
  }

  @Test
  void aTableSaysWhereTheNextPageIs() throws IOException, InterruptedException {
    HttpResponse<String> first = running.get("/api/events?format=csv&limit=2&place=RU");
    String link = String.valueOf(Running.header(first, "Link"));

    assertThat(link).endsWith("; rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    URI address = URI.create(next);
    HttpResponse<String> last = running.get(address.getRawPath() + "?" + address.getRawQuery());
    assertThat(last.body()).contains("w1");
    assertThat(Running.header(last, "Link")).isNull();
  }

  @Test
  void whatIsAboutAnEventIsOnTheMapWhereTheEventIs() throws IOException, InterruptedException {
    for (String list : List.of("matches", "outcomes", "alerts", "contradictions", "questions")) {
      JsonNode features = json("/api/" + list + "?format=geojson").path("features");
      assertThat(features).as(list).isNotEmpty();
      assertThat(features.at("/0/geometry/type").asText()).as(list).isNotEmpty();
      assertThat(features.at("/0/properties/page").asText()).as(list).startsWith("http");
    }
    assertThat(running.get("/api/scorecards?format=geojson").statusCode()).isEqualTo(400);
  }

  /** What a record says of itself leads to itself, in every list and every detail. */
  @ParameterizedTest
  @EnumSource
  void recordsSayWhereTheyAre(ViewKind viewKind) throws IOException, InterruptedException {
    for (JsonNode item : json("/api/" + viewKind.word()).path("items")) {
      URI self = URI.create(item.path("self").asText());
      assertThat(self.toString())
          .startsWith(running.at("/api/" + viewKind.word() + "/").toString());
      JsonNode detail = json(self.getRawPath());
      JsonNode again = detail.path(viewKind == ViewKind.EVENTS ? "event" : "record");
      assertThat(again).isEqualTo(item);
      assertThat(running.get(URI.create(item.path("page").asText()).getRawPath()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aRecordOfAnEarlierMomentLeadsToThatMoment() throws IOException, InterruptedException {
    JsonNode item = json("/api/events?as-of=2024-03-23").path("items").path(0);

    assertThat(item.path("self").asText()).endsWith("?as-of=2024-03-23T23:59:59.999Z");
    assertThat(item.path("page").asText()).endsWith("&as-of=2024-03-23T23:59:59.999Z");
  }

  @Test
  void partiesAndPlacesAreListed() throws IOException, InterruptedException {
    assertThat(ids("/api/parties")).contains("embassy", "us-government");
    assertThat(ids("/api/places")).contains("RU", "the-hall");
    JsonNode russia = json("/api/places?text=russia").path("items").path(0);
    assertThat(russia.path("names").toString()).isEqualTo("[\"Russia\"]");
    assertThat(russia.path("page").asText()).isEqualTo(running.at("/events?place=RU").toString());
    assertThat(json("/api/places?total=true&limit=1").path("total").asInt())
        .isEqualTo(ids("/api/places").size());
    String next = json("/api/places?limit=1").path("next").asText();
    assertThat(ids("/api/places?limit=1&cursor=" + next))
        .containsExactly(ids("/api/places").get(1));
    assertThat(ids("/api/places?as-of=2024-01-01")).isEmpty();
  }
}
