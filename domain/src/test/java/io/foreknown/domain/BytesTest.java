package io.foreknown.domain;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What things take in a record: never less than their texts and positions do. */
class BytesTest {
  @Test
  void textTakesItsBytesInUtf8AndItsLength() {
    assertThat(Limits.bytes("abc")).isEqualTo(8);
    assertThat(Limits.bytes("é")).isEqualTo(7);
    assertThat(Limits.bytes("字")).isEqualTo(8);
    assertThat(Limits.bytes((String) null)).isEqualTo(1);
    assertThat(Limits.bytes(List.of("a", "bc"))).isEqualTo(13);
  }

  @Test
  void beginningIsWhatFitsAndAtLeastOne() {
    List<Integer> all = List.of(3, 4, 5);

    assertThat(Limits.beginning(all, 7, Integer::longValue)).containsExactly(3, 4);
    assertThat(Limits.beginning(all, 6, Integer::longValue)).containsExactly(3);
    assertThat(Limits.beginning(all, 1, Integer::longValue)).containsExactly(3);
    assertThat(Limits.beginning(all, 12, Integer::longValue)).isEqualTo(all);
    assertThat(Limits.beginning(List.<Integer>of(), 1, Integer::longValue)).isEmpty();
  }

  @Test
  void longerLineageAndWiderAreaTakeMore() {
    assertThat(party("isis-k", "islamic-state").bytes()).isGreaterThan(party("isis-k").bytes());
    LonLat corner = new LonLat(37, 55);
    Geometry point = new Geometry.Circle(corner, 0);
    Geometry square =
        Geometry.Polygon.ofChecked(
            List.of(List.of(corner, new LonLat(38, 55), new LonLat(38, 56), corner)));
    assertThat(place(point).bytes()).isGreaterThan(place(null).bytes());
    assertThat(place(square).bytes() - place(point).bytes()).isGreaterThan(3 * 16 - 8);
  }

  private static Place place(@Nullable Geometry geometry) {
    return new Place("moscow", "Moscow", null, Level.CITY, List.of("RU"), geometry);
  }

  @Test
  void claimTakesWhatItNames() {
    assertTakesMore(
        aWarning("w").suspecting(party("a"), party("b")).claim(), aWarning("w").claim());
    assertTakesMore(aWarning("w").at("https://example.org/").claim(), aWarning("w").claim());
    assertTakesMore(aReport("i").by(party("a"), party("b")).claim(), aReport("i").claim());
    assertThat(Retraction.erasing("x", ClaimType.WARNING).bytes()).isPositive();
    assertThat(aStatement("s").on("e", "warning.received").holding(true).claim().bytes())
        .isPositive();
  }

  private static void assertTakesMore(Claim one, Claim other) {
    assertThat(one.bytes()).isGreaterThan(other.bytes());
  }

  @Test
  void positionTakesWhatItNames() {
    long few = new Position.OfCount(Count.exactly(3)).bytes();
    List<Place> places = IntStream.range(0, 9).mapToObj(any -> place(null)).toList();

    assertThat(new Position.OfPlaces(places).bytes()).isGreaterThan(9 * few);
    assertThat(
            new Position.OfParties(new Perpetrators(List.of(party("a"), party("b")), true)).bytes())
        .isGreaterThan(few);
  }
}
