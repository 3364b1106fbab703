package io.foreknown.domain.place;

import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.point;
import static io.foreknown.domain.given.Given.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foreknown.domain.place.Geometry.Polygon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SphereTest {
  /** One degree of a great circle. */
  private static final double DEGREE_KM = 111.195;

  private static final Polygon WITH_HOLE =
      new Polygon(List.of(ring(-3, -3, 3, -3, 3, 3, -3, 3), ring(-1, -1, 1, -1, 1, 1, -1, 1)));

  @Test
  void londonIsAsFarFromParisAsTheAtlasSays() {
    assertDistance(point(-0.1278, 51.5074), point(2.3522, 48.8566), 343.557);
  }

  @Test
  void circlesAreNearerByTheirRadii() {
    assertDistance(circle(0, 0, 30), circle(1, 0, 20), DEGREE_KM - 50);
  }

  @Test
  void touchingOverlappingAndNestedCirclesAreNotApart() {
    assertDistance(circle(0, 0, 60), circle(1, 0, 60), 0);
    assertDistance(circle(0, 0, 500), circle(1, 0, 1), 0);
    assertDistance(circle(0, 0, 500), point(1, 0), 0);
    assertDistance(point(37, 55), point(37, 55), 0);
  }

  @Test
  void pointBesideAPolygonIsMeasuredToTheNearestEdge() {
    assertDistance(point(0.5, -1), box(0, 0, 1, 1), DEGREE_KM);
  }

  @Test
  void pointBeyondACornerIsMeasuredToTheCorner() {
    assertDistance(point(2, 0), box(0, 0, 1, 1), DEGREE_KM);
  }

  @Test
  void circleIsNearerToAPolygonByItsRadius() {
    assertDistance(circle(2, 0, 100), box(0, 0, 1, 1), DEGREE_KM - 100);
    assertDistance(circle(2, 0, 112), box(0, 0, 1, 1), 0);
  }

  @Test
  void pointInsideAPolygonIsNotApart() {
    assertDistance(point(0.5, 0.5), box(0, 0, 1, 1), 0);
  }

  @Test
  void pointInAHoleIsApart() {
    assertDistance(point(0, 0), WITH_HOLE, DEGREE_KM);
    assertDistance(circle(0, 0, 100), WITH_HOLE, DEGREE_KM - 100);
    assertDistance(point(2, 0), WITH_HOLE, 0);
  }

  @Test
  void polygonInAHoleIsApart() {
    assertThat(Sphere.distanceKm(box(-0.5, -0.5, 0.5, 0.5), WITH_HOLE))
        .isCloseTo(DEGREE_KM / 2, within(0.01));
    assertThat(Sphere.distanceKm(WITH_HOLE, box(-0.5, -0.5, 0.5, 0.5)))
        .isCloseTo(DEGREE_KM / 2, within(0.01));
  }

  @Test
  void polygonsAreMeasuredFromTheCornersOfEither() {
    Polygon diamond = new Polygon(List.of(ring(2, 0, 3, -1, 4, 0, 3, 1)));

    assertDistance(box(0, -1, 1, 1), diamond, DEGREE_KM);
  }

  @Test
  void crossingAndNestedPolygonsAreNotApart() {
    assertDistance(box(-3, -1, 3, 1), box(-1, -3, 1, 3), 0);
    assertDistance(box(-3, -3, 3, 3), box(-1, -1, 1, 1), 0);
  }

  @Test
  void polygonsThatShareAnEdgeAreNotApart() {
    assertDistance(box(0, 0, 1, 1), box(1, 0, 2, 1), 0);
  }

  @Test
  void dateLineIsNoEdge() {
    assertDistance(point(179.5, 0), point(-179.5, 0), DEGREE_KM);
    assertDistance(point(180, 10), point(-180, 10), 0);
    assertDistance(box(179, -1, -179, 1), point(180, 0), 0);
    assertDistance(box(179, -1, -179, 1), point(-178, 0), DEGREE_KM);
    assertDistance(box(178, -1, 179, 1), point(-180, 0), DEGREE_KM);
  }

  @Test
  void polesAreNoEdges() {
    assertDistance(point(0, 89.5), point(180, 89.5), DEGREE_KM);
    assertDistance(point(12, -90), point(-140, -90), 0);
    Polygon cap = new Polygon(List.of(ring(0, 89, 90, 89, 180, 89, -90, 89)));
    assertDistance(cap, point(45, 90), 0);
    assertDistance(cap, point(0, 88), DEGREE_KM);
  }

  @Test
  void ringEnclosesItsSmallerSideWhicheverWayRoundItIsReported() {
    Polygon clockwise = new Polygon(List.of(ring(0, 0, 0, 1, 1, 1, 1, 0)));

    assertDistance(clockwise, point(0.5, 0.5), 0);
    assertDistance(clockwise, point(2, 0), DEGREE_KM);
  }

  @Test
  void pointTouchesOneCell() {
    assertThat(Cells.ofLevel(point(37.39, 55.83), 0, 6, 16)).hasSize(1);
  }

  @Test
  void nearPointsOfOneAreaShareACellOnceWidened() {
    Set<String> cells = Cells.ofLevel(point(37.39, 55.83), 150, 6, 16);

    assertThat(cells)
        .hasSizeGreaterThan(1)
        .containsAll(Cells.ofLevel(point(37.39, 55.83), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(37.39, 57.1), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(39.6, 55.83), 0, 6, 16));
  }

  @Test
  void widenedPolygonTouchesTheCellsOfItsNeighbours() {
    Set<String> cells = Cells.ofLevel(box(37, 55, 38, 56), 100, 6, 64);

    assertThat(cells)
        .containsAll(Cells.ofLevel(box(37, 55, 38, 56), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(37.5, 56.8), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(36, 55.5), 0, 6, 16));
  }

  @Test
  void polygonThatIsNotWidenedTouchesNoCellBesideIt() {
    Polygon besideTheCornerOfFour = box(45.001, 0.001, 45.01, 0.01);

    assertThat(Cells.ofLevel(besideTheCornerOfFour, 0, 6, 16))
        .isEqualTo(Cells.ofLevel(point(45.005, 0.005), 0, 6, 16));
    assertThat(Cells.ofLevel(besideTheCornerOfFour, 10, 6, 16))
        .contains(Cells.ofLevel(point(44.99, -0.01), 0, 6, 16).toArray(String[]::new))
        .hasSize(4);
  }

  @Test
  void cellsGoOnAcrossTheDateLine() {
    assertThat(Cells.ofLevel(circle(180, 0.5, 30), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(179.9, 0.5), 0, 6, 16))
        .containsAll(Cells.ofLevel(point(-179.9, 0.5), 0, 6, 16));
  }

  @Test
  void areaOfTooManyCellsHasNone() {
    Set<String> all = Cells.ofLevel(circle(37, 55, 100), 0, 6, 64);

    assertThat(Cells.ofLevel(circle(37, 55, 100), 0, 6, all.size())).isEqualTo(all);
    assertThat(Cells.ofLevel(circle(37, 55, 100), 0, 6, all.size() - 1)).isEmpty();
    assertThat(Cells.ofLevel(circle(0, 0, 20_000), 0, 6, 16)).isEmpty();
    assertThat(Cells.ofLevel(box(-80, -60, 80, 60), 100, 6, 16)).isEmpty();
  }

  @Test
  void smallAreaAroundTheMeetingPointOfFourCellsTouchesFour() {
    Set<String> around = new HashSet<>();
    for (double lon : new double[] {-0.01, 0.01}) {
      for (double lat : new double[] {-0.01, 0.01}) {
        around.addAll(Cells.ofLevel(point(45 + lon, lat), 0, 1, 16));
      }
    }

    assertThat(Cells.ofLevel(circle(45, 0, 5), 0, 1, 16)).isEqualTo(around);
  }

  private static void assertDistance(Geometry one, Geometry other, double km) {
    assertThat(Sphere.distanceKm(one, other)).isCloseTo(km, within(0.001));
    assertThat(Sphere.distanceKm(other, one)).isCloseTo(km, within(0.001));
  }
}
