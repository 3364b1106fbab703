package io.foreknown.feeds.mapping;

import static io.foreknown.feeds.mapping.Given.in;
import static io.foreknown.feeds.mapping.Given.mapping;
import static io.foreknown.feeds.mapping.Given.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What single values of objects become. */
class JsonRecordsTest {
  private static final String REPORT =
      """
      json: {}
      zone: Europe/Moscow
      absent: [n/a, "-99"]
      %s
      claims:
        - {type: incident, id: i, publishedAt: 2024-03-23, hazard: met.tornado, outcome: occurred,
           began: 2024-03-22, %s}
      """;

  private static final String PLACE = "places: [{id: RU}], ";
  private static final String SHAPED = "places: [{id: a, geometry: {$geometry: '{g}'}}]";

  /** A report with more fields. */
  private static String report(String fields, String object) {
    return told(reports("", fields), object).get(0);
  }

  private static Mapping reports(String settings, String fields) {
    return mapping(REPORT.formatted(settings, fields));
  }

  @Test
  void pathsLeadIntoObjectsAndLists() {
    String object = "{\"a\":{\"b\":[{\"c\":\"x\"},{\"c\":\"y\"}]},\"d.e\":{\"f\":\"z\"}}";

    assertThat(report(PLACE + "paraphrase: '{a.b.1.c} {[\"d.e\"].f}'", object))
        .contains("\"paraphrase\":\"y z\"");
    assertThat(report(PLACE + "paraphrase: '{a.b.2.c}'", object)).doesNotContain("paraphrase");
    assertThat(report(PLACE + "paraphrase: '{a.b.c}'", object)).doesNotContain("paraphrase");
  }

  @Test
  void numbersAndBooleansAreTextsAsTheyAreWritten() {
    assertThat(
            report(
                PLACE + "paraphrase: '{a}|{b}|{c}|{d}'",
                "{\"a\":1.50,\"b\":true,\"c\":12345678901234567890,\"d\":0}"))
        .contains("\"paraphrase\":\"1.50|true|12345678901234567890|0\"");
  }

  @Test
  void whatSaysNothingIsLeftOut() {
    for (String value : List.of("null", "\"\"", "\" \"", "[]", "{}", "\"n/a\"", "-99")) {
      assertThat(report(PLACE + "paraphrase: '{a}'", "{\"a\":" + value + "}"))
          .as(value)
          .startsWith("1 {")
          .doesNotContain("paraphrase");
    }
  }

  @Test
  void objectOrListInThePlaceOfATextIsRefusedWithItsPath() {
    assertThat(report(PLACE + "paraphrase: '{a.b}'", "{\"a\":{\"b\":{\"c\":1}}}"))
        .isEqualTo("1 INVALID i: paraphrase: a.b is an object, a text is expected (path a.b)");
    assertThat(report(PLACE + "killed: {$number: '{a}'}", "{\"a\":[1]}"))
        .isEqualTo("1 INVALID i: killed: a is a list, a text is expected (path a)");
    assertThat(report(PLACE + "story: {$when: '{a}', outlet: A}", "{\"a\":[1]}"))
        .contains("\"outlet\":\"A\"");
  }

  @Test
  void skipRulesRefuseWhatIsNoTextToo() {
    Mapping mapping = reports("skip: [{when: '{a}', in: [x], why: why}]", PLACE);

    assertThat(told(mapping, "{\"a\":{\"b\":1}}"))
        .containsExactly("1 INVALID null: a is an object, a text is expected");
  }

  @Test
  void eachReadsListsOfTextsAndOfObjects() {
    assertThat(
            report(
                "places: {$each: '{a}', as: {id: '{each}'}}", "{\"a\":[\"x\",\"y\",\"x\",null]}"))
        .contains("\"places\":[{\"id\":\"x\"},{\"id\":\"y\"}]");
    assertThat(
            report(
                "places: {$each: '{a}', as: {id: '{each.n.0}', lineage: {$each: '{each.in}', as: 'in-{each}'}}}",
                "{\"a\":[{\"n\":[\"x\"],\"in\":[\"p\",\"q\"]},{\"n\":[7]}]}"))
        .contains("[{\"id\":\"x\",\"lineage\":[\"in-p\",\"in-q\"]},{\"id\":\"7\"}]");
    assertThat(report("places: {$each: '{a}', as: {id: '{each}'}}", "{\"a\":\"x, y\"}"))
        .contains("\"places\":[{\"id\":\"x\"},{\"id\":\"y\"}]");
    assertThat(report("places: {$each: '{a}', as: {id: '{each}'}}", "{\"a\":{\"b\":1}}"))
        .contains("places: a is an object, a text is expected");
  }

  @Test
  void claimOfEachEntryOfAList() {
    Mapping mapping =
        mapping(
            """
            json: {}
            skip: [{when: "{each.kind}", unless: [storm], why: another kind}]
            claims:
              - $each: "{list}"
                as: {type: incident, id: "{each.id}", publishedAt: "{day}", hazard: met.tornado,
                     outcome: occurred, began: "{day}", places: [{id: RU}]}
            """);

    List<String> given =
        told(
            mapping,
            "{\"day\":\"2024-03-22\",\"list\":[{\"id\":\"a\",\"kind\":\"storm\"},"
                + "{\"id\":\"b\",\"kind\":\"calm\"},{\"kind\":\"storm\"}]}\n{\"day\":\"2024-03-22\"}");

    assertThat(given).hasSize(4);
    assertThat(given.get(0)).contains("\"id\":\"a\"");
    assertThat(given.get(1)).isEqualTo("1 skipped: another kind");
    assertThat(given.get(2)).isEqualTo("1 INVALID null: id: is missing (path each.id)");
    assertThat(given.get(3)).isEqualTo("2 skipped: says nothing");
  }

  @Test
  void epochsAreReadAndWritten() {
    assertThat(
            report(PLACE + "ended: {$time: '{t}', format: epoch-millis}", "{\"t\":1711132680123}"))
        .contains("\"ended\":{\"from\":\"2024-03-22T18:38:00.123Z\"");
    assertThat(
            report(
                PLACE + "ended: {$time: '{t}', format: epoch-seconds}", "{\"t\":\"1711132680.5\"}"))
        .contains("\"ended\":{\"from\":\"2024-03-22T18:38:00.500Z\"");
    assertThat(
            report(
                PLACE + "revision: {$time: '{t}', format: yyyy-MM-dd HH:mm, as: millis}",
                "{\"t\":\"2024-03-22 21:38\"}"))
        .contains("\"revision\":1711132680000");
    assertThat(report(PLACE + "ended: {$time: '{t}', format: epoch-millis}", "{\"t\":1e400}"))
        .contains("'1E+400' is no time of the form epoch-millis (path t)");
    assertThat(
            report(
                PLACE + "ended: {$time: '{t}', format: epoch-seconds}", "{\"t\":999999999999999}"))
        .startsWith("1 INVALID i: ended: ");
  }

  @Test
  void zoneMayStandInTheRecordOrATable() {
    String time = PLACE + "ended: {$time: '{t}', format: yyyy-MM-dd HH:mm, zone: ";
    String at = "{\"t\":\"2024-03-22 12:00\",\"z\":";

    assertThat(report(time + "'{z}'}", at + "\"Asia/Tokyo\"}"))
        .contains("2024-03-22T03:00:00.000Z");
    assertThat(report(time + "'{z}'}", at + "null}")).contains("2024-03-22T09:00:00.000Z");
    assertThat(report(time + "'{z}'}", at + "\"Tokio\"}"))
        .isEqualTo(
            "1 INVALID i: ended: 'Tokio' is no time zone such as Europe/Moscow or UTC (paths t, z)");
    assertThat(
            told(
                reports("tables: {zones: {JP: Asia/Tokyo}}", time + "{$lookup: '{z}', in: zones}}"),
                at + "\"JP\"}"))
        .singleElement()
        .asString()
        .contains("2024-03-22T03:00:00.000Z");
  }

  @Test
  void timeMayBeAPartOfAText() {
    String time = PLACE + "ended: {$time: '{t}', part: '(\\d{8})-.*', format: yyyyMMdd, zone: UTC}";

    assertThat(report(time, "{\"t\":\"20240508-XXX-9\"}")).contains("2024-05-08T00:00:00.000Z");
    assertThat(report(time, "{\"t\":\"20241308-XXX\"}"))
        .isEqualTo("1 INVALID i: ended: '20241308' is no time of the form yyyyMMdd (path t)");
    assertThat(report(time, "{\"t\":\"XXX-20240508\"}")).doesNotContain("ended");
    assertThat(report(time, "{\"t\":null}")).doesNotContain("ended");
    assertThatThrownBy(() -> report(PLACE + "ended: {$time: '{t}', part: x, format: yyyy}", "{}"))
        .hasMessageContaining("'x' has no group that holds the time");
  }

  @Test
  void dayMayBeginAtAnotherHour() {
    String time =
        PLACE + "ended: {$time: '{t}', format: yyMMdd HHmm, zone: UTC, dayBegins: '12:00'}";

    assertThat(report(time, "{\"t\":\"240508 1159\"}")).contains("2024-05-09T11:59:00.000Z");
    assertThat(report(time, "{\"t\":\"240508 1200\"}")).contains("2024-05-08T12:00:00.000Z");
  }

  @Test
  void geometryIsOneShapeOrAPlaceForEach() {
    String ring = "[[10,50],[11,50],[11,51],[10,50]]";
    String other = "[[20,50],[21,50],[21,51],[20,50]]";

    assertThat(report(SHAPED, "{\"g\":{\"type\":\"Point\",\"coordinates\":[10.5,50,-3]}}"))
        .contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[10.5,50.0]}");
    assertThat(report(SHAPED, "{\"g\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}"))
        .contains("[[[10.0,50.0],[11.0,50.0],[11.0,51.0],[10.0,50.0]]]");
    String several =
        "{\"g\":{\"type\":\"MultiPolygon\",\"coordinates\":[[" + ring + "],[" + other + "]]}}";
    assertThat(report(SHAPED, several)).contains("g has 2 shapes, one is expected");
    assertThat(report("places: [{$geometry: '{g}', as: {id: a, name: N}}, {id: b}]", several))
        .contains("{\"id\":\"a\",\"name\":\"N\",\"geometry\"", "{\"id\":\"a#2\"", "{\"id\":\"b\"}");
    assertThat(report("places: [{id: b}, {$geometry: '{g}', as: {id: a}}]", "{\"g\":null}"))
        .contains("\"places\":[{\"id\":\"b\"}]");
  }

  @Test
  void listsAndShapesAreBounded() {
    String points =
        "{\"g\":{\"type\":\"MultiPoint\",\"coordinates\":[" + "[1,2],".repeat(500) + "[3,4]]}}";
    assertThat(report("places: [{$geometry: '{g}', as: {id: a}}]", points))
        .startsWith("1 INVALID i: places: the geometry has more than 500 shapes");

    String entries =
        IntStream.rangeClosed(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
    assertThat(report("places: {$each: '{a}', as: {id: '{each}'}}", "{\"a\":[" + entries + "]}"))
        .startsWith("1 INVALID i: places: has 10001 entries, at most 10000 are read");
  }

  @Test
  void geometryThatEnclosesNoPlaceIsRefused() {
    assertThat(report(SHAPED, "{\"g\":{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}}"))
        .contains("places.geometry: a geometry of type 'LineString' encloses no place")
        .contains("(path g)");
    for (String geometry :
        List.of(
            "\"POINT (1 2)\"",
            "{\"type\":\"Point\"}",
            "{\"type\":\"Point\",\"coordinates\":[1]}",
            "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}",
            "{\"type\":\"Point\",\"coordinates\":[1,200]}",
            "{\"type\":\"Point\",\"coordinates\":[1e999,2]}",
            "{\"type\":\"Polygon\",\"coordinates\":[]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[]}",
            "{\"type\":\"GeometryCollection\",\"geometries\":[1]}",
            "[1,2]")) {
      assertThat(report(SHAPED, "{\"g\":" + geometry + "}"))
          .as(geometry)
          .startsWith("1 INVALID i: places.geometry: ");
    }
  }

  @Test
  void shapeIsMendedWithANoteUnlessThatIsRefused() {
    String crossing =
        "{\"g\":{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[11,51],[11,50],[10,51],[10,50]]]}}";
    Mapping mapping = reports("", "places: [{$geometry: '{g}', as: {id: a}}]");

    assertThat(told(mapping, crossing))
        .singleElement()
        .asString()
        .contains("\"a#2\"")
        .contains("note: g: ")
        .contains("mended: it is parted where it crosses itself");
    try (Stream<Item> items = Given.source(mapping, Care.STRICT).read(in(crossing), "a.json")) {
      assertThat(told(items.toList()))
          .singleElement()
          .asString()
          .startsWith("1 INVALID i: places: ");
    }
  }

  @Test
  void pathThatNoItemHasIsSaidAtTheEnd() {
    Source source =
        Given.source(
            reports("", PLACE + "paraphrase: '{a}', story: {headline: '{b.c}'}"), Care.MENDING);
    try (Stream<Item> items = source.read(in("{\"a\":null}{\"b\":{}}"), "a.json")) {
      assertThat(items).hasSize(2);
    }

    assertThat(source.unused().map(UnmatchedField::inWords))
        .containsExactly("the mapping names the path 'b.c', which no item has; items read: 2");
    assertThat(source.unused()).isEmpty();
  }

  @Test
  void mappingSaysWhichPathsAreNone() {
    assertThatThrownBy(() -> reports("", PLACE + "paraphrase: '{a..b}', quote: '{a.[b]}'"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("claims[0].paraphrase: 'a..b' is no path")
        .hasMessageContaining("claims[0].quote: 'a.[b]' is no path");
    assertThatThrownBy(
            () -> mapping("csv: {}\njson: {items: a., x: 1}\nclaims: [{type: incident}]"))
        .hasMessageContaining("json: stands beside csv, one of them is expected")
        .hasMessageContaining("json.items: 'a.' is no path")
        .hasMessageContaining("json: unknown field 'x'; there are items");
    assertThatThrownBy(() -> reports("", "places: [{$geometry: 'x{g}', as: [1]}]"))
        .hasMessageContaining("one name in braces is expected")
        .hasMessageContaining("the fields of a place are expected");
  }

  @Test
  void mappingIsForOneFormat() {
    assertThatThrownBy(() -> Given.REPORTS.requireFor("json"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "the mapping is for --format csv, not for json: one for JSON has 'json', one for XML"
                + " 'xml', one for tables neither");
  }

  @Test
  void digestIsTheSameForTheSameText() {
    String field = PLACE + "event: {$digest: '{a}', prefix: 'x:'}";

    assertThat(report(field, "{\"a\":\"long\"}")).containsPattern("\"event\":\"x:[0-9a-f]{32}\"");
    assertThat(report(field, "{\"a\":\"long\"}")).isEqualTo(report(field, "{\"a\":\"long\"}"));
  }
}
