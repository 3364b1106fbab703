package io.foreknown.feeds.mapping;

import static io.foreknown.feeds.mapping.Given.mapping;
import static io.foreknown.feeds.mapping.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What single cells become. */
class RowsAndCellsTest {
  /** A report with one more field, from a table whose columns are id and x. */
  private static String report(String field, String cell) {
    Mapping mapping =
        mapping(
            """
            csv: {delimiter: ";"}
            zone: Europe/Moscow
            absent: [n/a]
            claims:
              - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
                 outcome: occurred, began: 2024-03-22, places: [{id: RU}], %s}
            """
                .formatted(field));
    return told(mapping, "id;x\ni1;" + cell + "\n").get(0);
  }

  private static void assertField(String field, String cell, String json) {
    assertThat(report(field, cell)).contains(json);
  }

  @Test
  void numbersMayHaveEmptyFractions() {
    assertField("killed: {$number: '{x}'}", "3.0", "\"killed\":{\"atLeast\":3,\"atMost\":3}");
    assertField("killed: {atLeast: {$number: '{x}'}}", "3", "\"killed\":{\"atLeast\":3}");
  }

  @Test
  void daysAfterWhichThereIsNoneAreRefused() {
    assertThat(report("ended: {$time: '{x}', format: uuuu-MM-dd}", "+999999999-12-31"))
        .contains("INVALID")
        .contains("ended: '+999999999-12-31' is beyond the times that can be written (column x)");
  }

  @Test
  void cellsThatTellNothingLeaveTheFieldOut() {
    assertThat(report("killed: {$number: '{x}'}", "")).doesNotContain("killed");
    assertThat(report("killed: {$number: '{x}'}", " n/a ")).doesNotContain("killed");
    assertThat(report("killed: {atLeast: {$number: '{x}'}}", "n/a")).doesNotContain("killed");
    assertThat(report("story: {$when: '{x}', outlet: A}", "")).doesNotContain("story");
    assertThat(report("story: {$when: '{x}', outlet: A}", "1")).contains("\"outlet\":\"A\"");
  }

  @Test
  void problemsNameTheirColumns() {
    assertThat(report("killed: {$number: '{x}'}", "many"))
        .isEqualTo("2 INVALID i1: killed: 'many' is no number (column x)");
    assertThat(report("killed: {$number: '{x}'}", "-1"))
        .isEqualTo("2 INVALID i1: killed: atLeast is -1, 0 or more is expected (column x)");
    assertThat(report("ended: '{x}'", "soon"))
        .startsWith("2 INVALID i1: ended: 'soon' is no time, ")
        .endsWith(" (column x)");
  }

  @Test
  void timesAreInTheZoneOfTheMapping() {
    String time = "ended: {$time: '{x}', format: [dd.MM.yyyy HH:mm, dd.MM.yyyy]}";

    assertField(time, "22.03.2024 19:58", "\"ended\":{\"from\":\"2024-03-22T16:58:00.000Z\"");
    assertField(
        time,
        "22.03.2024",
        "{\"from\":\"2024-03-21T21:00:00.000Z\",\"to\":\"2024-03-22T20:59:59.999Z\"}");
    assertThat(report(time, "31.02.2024"))
        .isEqualTo(
            "2 INVALID i1: ended: '31.02.2024' is no time of the form dd.MM.yyyy HH:mm or"
                + " dd.MM.yyyy (column x)");
  }

  @Test
  void timeThatAClockShowsTwiceIsTheSpanOfBoth() {
    String time = "ended: {$time: '{x}', format: yyyy-MM-dd HH:mm, zone: Europe/Berlin}";

    assertField(
        time,
        "2023-10-29 02:30",
        "{\"from\":\"2023-10-29T00:30:00.000Z\",\"to\":\"2023-10-29T01:30:00.000Z\"}");
    assertThat(report(time, "2023-03-26 02:30"))
        .contains("'2023-03-26 02:30' is a time that the clock of Europe/Berlin leaves out");
  }

  private static String published(String cell) {
    Mapping mapping =
        mapping(
            """
            csv: {header: [x]}
            claims:
              - {type: incident, id: i, hazard: met.tornado, outcome: occurred, began: 2024-03-22,
                 places: [{id: RU}], publishedAt: {$time: '{x}', zone: America/Chicago,
                 format: [yyyy-MM-dd HH:mm, yyyy-MM-dd]}}
            """);
    return told(mapping, cell).get(0);
  }

  @Test
  void publicationThatIsASpanIsItsLastMillisecond() {
    assertThat(published("2023-11-05 01:30"))
        .contains("\"publishedAt\":\"2023-11-05T07:30:00.000Z\"");
    assertThat(published("2023-11-06")).contains("\"publishedAt\":\"2023-11-07T05:59:59.999Z\"");
    assertThat(published("2023-03-12 02:30"))
        .contains("INVALID i: publishedAt: '2023-03-12 02:30' is a time that the clock of");
  }

  @Test
  void cellOfSeveralPlacesIsAListOfThem() {
    String each = "places: [{id: RU}, {$each: '{x}', as: {$place: '{each}', in: [Israel]}}]";

    assertThat(shape(each, "North, South,North,,"))
        .contains("\"places\":[{\"id\":\"RU\"}," + kept("North") + "," + kept("South") + "]");
    assertThat(shape(each.replace("$each: '{x}',", "$each: '{x}', between: ' / ',"), "A / B"))
        .contains(kept("A"), kept("B"));
    assertThat(shape("places: {$each: '{x}', as: {id: '{each}'}}", "A"))
        .contains("[{\"id\":\"A\"}]");
    assertThat(
            shape("places: [{$each: '{x}', as: {$place: '{each}', unknown: refuse}}]", "Atlantis"))
        .endsWith("places: 'Atlantis' is not known to the gazetteer (column x)");
  }

  private static String kept(String name) {
    return "{\"id\":\"%s@IL\",\"name\":\"%s\",\"lineage\":[\"IL\"]}"
        .formatted(name.toLowerCase(Locale.ROOT), name);
  }

  @Test
  void placeThatNobodyKnowsStaysInTheLineageOfWhatLiesInIt() {
    String district = "{$place: Umanskyi, in: [Ukraine], level: district}";
    String town = "{$place: Umanska, in: [Umanskyi, Ukraine]}";

    assertThat(shape("places: [" + district + "," + town + "]", "x"))
        .contains("\"id\":\"umanskyi@UA\"", "\"lineage\":[\"umanskyi@UA\",\"UA\"]");
  }

  /** Tables often name a town, its district and its region alike; it does not lie in itself. */
  @Test
  void placeIsNotInItsOwnLineage() {
    assertThat(shape("places: [{$place: Haifa, in: [Haifa, Haifa, Coast, Israel]}]", "x"))
        .contains("\"lineage\":[\"coast@IL\",\"IL\"]");
    assertThat(shape("places: [{$place: Bat Galim, in: [Haifa, Haifa, Israel]}]", "x"))
        .contains("\"lineage\":[\"haifa@IL\",\"IL\"]");
  }

  @Test
  void polygonsAreClosedAndMayTellLatitudeFirst() {
    String ring = "[[[10.0,50.0],[11.0,50.0],[11.0,51.0],[10.0,50.0]]]";
    String place = "places: [{id: a, geometry: {$polygon: '{x}'}}]";

    assertThat(shape(place, "10 50 11 50 11 51")).contains(ring);
    assertThat(shape(place, "POLYGON ((10 50, 11 50, 11 51, 10 50))")).contains(ring);
    assertThat(shape(place.replace("}'}", "}', order: latlon}"), "50,10 50,11 51,11"))
        .contains(ring);
    assertThat(shape(place, "10 50 11")).contains("has an odd number of coordinates (column x)");
  }

  @Test
  void polygonsAreMendedAsTheAreasOfAlertsAre() {
    String place = "places: [{id: a, geometry: {$polygon: '{x}'}}]";
    String bowTie = "10 50 11 51 11 50 10 51";

    assertThat(shape(place, "179 50 181 50 181 51 179 51"))
        .contains("[-179.0,50.0]", "[-179.0,51.0]");
    assertThat(shape(place, bowTie)).contains("x has 2 shapes, one is expected; with 'as' each");
    assertThat(shape("places: {$polygon: '{x}', as: {id: b}}", bowTie))
        .contains("\"id\":\"b\"", "\"id\":\"b#2\"");
  }

  private static String shape(String places, String cell) {
    Mapping mapping =
        mapping(
            """
            csv: {delimiter: ";", header: [x]}
            claims:
              - {type: incident, id: i, publishedAt: 2024-03-23, hazard: met.tornado,
                 outcome: occurred, began: 2024-03-22, %s}
            """
                .formatted(places));
    return told(mapping, cell).get(0);
  }

  @Test
  void ambiguousPlacesAreRefusedWithTheirCandidates() {
    assertThat(shape("places: [{$place: '{x}'}]", "Georgia"))
        .isEqualTo(
            "1 INVALID i: places: 'Georgia' may be any of GE (country), US-GA (region in US)"
                + " (column x)");
    assertThat(shape("places: [{$place: '{x}', level: region}]", "Georgia"))
        .contains("\"places\":[{\"id\":\"US-GA\",\"name\":\"Georgia\",\"lineage\":[\"US\"]}]");
  }

  @Test
  void unknownPlaceIsKeptOrRefused() {
    assertThat(shape("places: [{$place: '{x}', in: [Russia], level: city}]", "Ust-Exámple"))
        .contains(
            "{\"id\":\"ust-example@RU\",\"name\":\"Ust-Exámple\",\"level\":\"city\","
                + "\"lineage\":[\"RU\"]}");
    assertThat(shape("places: [{$place: '{x}', unknown: refuse}]", "Exampleville"))
        .contains("places: 'Exampleville' is not known to the gazetteer (column x)");
  }

  @Test
  void nameInAnUnknownCountryIsNoPlaceOfAnotherOne() {
    assertThat(shape("places: [{$place: '{x}', in: [Ruritania]}]", "Kerman"))
        .contains("\"places\":[{\"id\":\"kerman\",\"name\":\"Kerman\"}]");
  }
}
