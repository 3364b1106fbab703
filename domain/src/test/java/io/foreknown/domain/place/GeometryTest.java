package io.foreknown.domain.place;

import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class GeometryTest {
  @Test
  void cornersOfTheMapAreAllowed() {
    assertThat(new LonLat(-180, -90).lat()).isEqualTo(-90);
    assertThat(new LonLat(180, 90).lon()).isEqualTo(180);
  }

  @Test
  void coordinatesOffTheMapAreRefused() {
    assertRefused(-180.1, 1, "longitude -180.1 is not within -180 to 180");
    assertRefused(180.1, 1, "longitude 180.1 is not within -180 to 180");
    assertRefused(1, -90.1, "latitude -90.1 is not within -90 to 90");
    assertRefused(1, 90.1, "latitude 90.1 is not within -90 to 90");
    assertRefused(Double.NaN, 1, "longitude NaN is not within -180 to 180");
    assertRefused(1, Double.NaN, "latitude NaN is not within -90 to 90");
  }

  @Test
  void radiusBelowZeroOrWiderThanTheEarthIsRefused() {
    assertThat(circle(37, 55, 20_000).radiusKm()).isEqualTo(20_000);
    assertThatRefusedCircle(-0.1).withMessage("radiusKm is -0.1, 0 to 20000.0 is expected");
    assertThatRefusedCircle(20_000.1).withMessage("radiusKm is 20000.1, 0 to 20000.0 is expected");
    assertThatRefusedCircle(Double.NaN).withMessage("radiusKm is NaN, 0 to 20000.0 is expected");
  }

  @Test
  void triangleIsTheLeastPolygon() {
    assertThat(new Polygon(List.of(ring(0, 0, 1, 0, 0, 1))).rings().get(0)).hasSize(4);
  }

  @Test
  void polygonOfMoreRingsThanCanBeCheckedIsRefused() {
    assertThatRefused(Collections.nCopies(101, ring(0, 0, 1, 0, 0, 1)))
        .withMessage("has 101 rings, at most 100 are allowed");
  }

  @Test
  void polygonWithoutRingsIsRefused() {
    assertThatRefused(List.of()).withMessage("a polygon needs a ring");
  }

  @Test
  void ringOfTwoCornersIsRefused() {
    assertThatRefused(List.of(ring(0, 0, 1, 0)))
        .withMessage("a ring has 3 positions, at least 4 are expected");
  }

  @Test
  void openRingIsRefused() {
    List<LonLat> open =
        List.of(new LonLat(0, 0), new LonLat(1, 0), new LonLat(1, 1), new LonLat(0, 1));

    assertThatRefused(List.of(open))
        .withMessage("a ring is not closed: its first position is not its last");
  }

  @Test
  void polygonOfTooManyPositionsIsRefused() {
    List<LonLat> ring = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      double turn = 2 * Math.PI * i / 10_000;
      ring.add(new LonLat(Math.cos(turn), Math.sin(turn)));
    }
    ring.add(ring.get(0));

    assertThatRefused(List.of(ring)).withMessage("has 10001 positions, at most 10000 are allowed");
  }

  /** Each of them would be compared with each other one. */
  @Test
  void moreEdgesInOnePlaceThanCanBeComparedAreRefused() {
    assertThatRefused(List.of(round(9_999, 1e-9)))
        .withMessage("has too many positions in one place");
    assertThatRefused(List.of(comb(9_999))).withMessage("has too many positions in one place");
    assertThat(new Polygon(List.of(round(9_999, 1))).rings().get(0)).hasSize(10_000);
    assertThat(new Polygon(List.of(round(9_999, 1e-3))).rings().get(0)).hasSize(10_000);
  }

  private static List<LonLat> round(int corners, double radius) {
    List<LonLat> ring = new ArrayList<>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      ring.add(new LonLat(radius * Math.cos(angle), radius * Math.sin(angle)));
    }
    ring.add(ring.get(0));
    return ring;
  }

  /** Long teeth, which all lie in the same few cells. */
  private static List<LonLat> comb(int corners) {
    List<LonLat> ring = new ArrayList<>();
    ring.add(new LonLat(0, -1));
    for (int i = 1; i < corners - 1; i++) {
      ring.add(new LonLat(i * 1e-10, i % 2));
    }
    ring.add(new LonLat(corners * 1e-10, -1));
    ring.add(ring.get(0));
    return ring;
  }

  @Test
  void ringThatCrossesItselfIsRefused() {
    assertThatRefused(List.of(ring(0, 0, 1, 1, 1, 0, 0, 1)))
        .withMessageStartingWith("a ring is no simple line: ")
        .withMessageContaining("crosses");
  }

  @Test
  void ringThatVisitsACornerTwiceIsRefused() {
    assertThatRefused(List.of(ring(0, 0, 1, 0, 1, 0, 1, 1)))
        .withMessageStartingWith("a ring is no simple line: ");
  }

  @Test
  void holeThatCrossesTheOuterRingIsRefused() {
    assertThatRefused(List.of(ring(0, 0, 4, 0, 4, 4, 0, 4), ring(3, 1, 5, 1, 5, 2, 3, 2)))
        .withMessage("rings cross each other");
  }

  @Test
  void ringsAreCopied() {
    List<List<LonLat>> rings = new ArrayList<>(List.of(ring(0, 0, 1, 0, 0, 1)));

    Polygon polygon = new Polygon(rings);
    rings.clear();

    assertThat(polygon.rings()).hasSize(1).isUnmodifiable();
    assertThat(polygon).isNotEqualTo(box(0, 0, 1, 1));
  }

  @Test
  void polygonsAreEqualByTheirRings() {
    Polygon checked = box(0, 0, 1, 1);
    Polygon trusted = Polygon.ofChecked(checked.rings());

    assertThat(trusted)
        .isEqualTo(checked)
        .hasSameHashCodeAs(checked)
        .hasToString(checked.toString())
        .isNotEqualTo(box(0, 0, 1, 2))
        .isNotEqualTo(checked.rings());
    assertThat(Sphere.distanceKm(trusted, Given.point(0.5, 0.5))).isZero();
  }

  private static void assertRefused(double lon, double lat, String message) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new LonLat(lon, lat))
        .withMessage(message);
  }

  private static ThrowableAssertAlternative<InvalidValueException> assertThatRefusedCircle(
      double radiusKm) {
    return assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> circle(37, 55, radiusKm));
  }

  private static ThrowableAssertAlternative<InvalidValueException> assertThatRefused(
      List<List<LonLat>> rings) {
    return assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Polygon(rings));
  }
}
