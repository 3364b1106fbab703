package io.foreknown.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.avro.Count;
import io.foreknown.avro.Interval;
import io.foreknown.avro.Level;
import io.foreknown.avro.Origin;
import io.foreknown.avro.Place;
import io.foreknown.avro.Point;
import io.foreknown.avro.Polygon;
import io.foreknown.avro.Rejected;
import io.foreknown.avro.RejectionReason;
import io.foreknown.avro.Span;
import io.foreknown.avro.TruthPosition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");

  @Test
  void momentHasThreeDigitsOfASecondAlways() {
    assertJson(
        new Span(NEW_YEAR, NEW_YEAR.plusMillis(1_120)),
        """
        {"from":"2024-01-01T00:00:00.000Z","to":"2024-01-01T00:00:01.120Z"}""");
  }

  @Test
  void nullIsWritten() {
    assertJson(
        new Count(141L, null),
        """
        {"atLeast":141,"atMost":null}""");
  }

  @Test
  void numbersKeepTheirKind() {
    assertJson(
        new Interval(0.0, 0.25),
        """
        {"low":0.0,"high":0.25}""");
  }

  @Test
  void truthIsNoText() {
    assertJson(
        new TruthPosition(true),
        """
        {"truth":true}""");
  }

  @Test
  void bytesAreBase64AndCanBeReadAgain() {
    Rejected rejected =
        new Rejected(
            RejectionReason.MALFORMED,
            List.of("no claim"),
            null,
            new Origin("feed.ndjson", 7L, null, null, null),
            ByteBuffer.wrap(new byte[] {0, 1, (byte) 0xFF}));
    String json =
        """
        {"reason":"MALFORMED","detail":["no claim"],"claim":null,"origin":{"file":"feed.ndjson",\
        "line":7,"topic":null,"partition":null,"offset":null},"original":"AAH/"}""";

    assertJson(rejected, json);
    assertJson(rejected, json);
  }

  @Test
  void pointIsGeoJson() {
    assertJson(
        place(new Point(List.of(37.39, 55.83))),
        """
        {"id":"crocus","name":"Crocus City Hall","kind":"concert-hall","level":"SITE",\
        "lineage":["krasnogorsk","RU-MOS","RU"],\
        "geometry":{"type":"Point","coordinates":[37.39,55.83]},"radiusKm":0.0}""");
  }

  @Test
  void polygonIsGeoJson() {
    List<List<Double>> ring =
        List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(0.0, 1.0), List.of(0.0, 0.0));

    assertThat(RecordJson.of(place(new Polygon(List.of(ring)))).get("geometry"))
        .hasToString(
            """
            {"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,0.0],[0.0,1.0],[0.0,0.0]]]}""");
  }

  private static Place place(Object geometry) {
    return new Place(
        "crocus",
        "Crocus City Hall",
        "concert-hall",
        Level.SITE,
        List.of("krasnogorsk", "RU-MOS", "RU"),
        geometry,
        0.0);
  }

  private static void assertJson(SpecificRecord content, String json) {
    assertThat(RecordJson.of(content)).hasToString(json);
  }
}
