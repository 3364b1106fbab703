package io.foreknown.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2CellUnion;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2RegionCoverer;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.place.Geometry.LonLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Shortcuts lead to where the long way leads, also across the date line and at the poles. */
class SphereLawsTest {
  @Property(tries = 2_000)
  void isWithinIsAComparisonOfTheDistance(
      @ForAll("geometries") Geometry one,
      @ForAll("geometries") Geometry other,
      @ForAll("distances") double km) {
    boolean expected = Sphere.distanceKm(one, other) <= km;

    Statistics.collect(expected);
    assertThat(Sphere.isWithin(one, other, km)).isEqualTo(expected);
    assertThat(Sphere.isWithin(one, other, Sphere.distanceKm(one, other))).isTrue();
  }

  @Property(tries = 2_000)
  void nestedCellsOfAreasWithinReachContainOneAnother(
      @ForAll("geometries") Geometry one,
      @ForAll("geometries") Geometry other,
      @ForAll("distances") double km) {
    boolean meet =
        Cells.nested(one, km).stream()
            .anyMatch(a -> Cells.nested(other, 0).stream().anyMatch(b -> areNested(a, b)));

    Statistics.collect(Sphere.isWithin(one, other, km), meet);
    if (Sphere.isWithin(one, other, km)) {
      assertThat(meet).isTrue();
    }
  }

  /** More areas than are remembered, each asked for again when it may be known or forgotten. */
  @Example
  void coveringsAreTheCellsHoweverOftenTheyAreAskedFor() {
    Coverings coverings = new Coverings();
    for (int pass = 0; pass < 2; pass++) {
      for (int at = 0; at < 5_000; at++) {
        Geometry area = new Geometry.Circle(new LonLat(at % 359 - 179, at % 83), at % 3);
        double km = at % 2;
        assertThat(coverings.nested(area, km)).isEqualTo(Cells.nested(area, km));
        assertThat(coverings.nested(area, km)).isEqualTo(Cells.nested(area, km));
      }
    }
  }

  @Property(tries = 200)
  void coveringsAreTheCellsOfAnyArea(
      @ForAll("geometries") Geometry area, @ForAll("distances") double km) {
    Coverings coverings = new Coverings();

    assertThat(coverings.nested(area, km)).isEqualTo(Cells.nested(area, km));
    assertThat(coverings.nested(area, 0)).isEqualTo(Cells.nested(area, 0));
    assertThat(coverings.nested(area, km)).isEqualTo(Cells.nested(area, km));
  }

  /** Points at random on a small disc, its edge included. */
  @Property(tries = 2_000)
  void nestedCellsCoverASmallDisc(
      @ForAll("centres") LonLat centre,
      @ForAll @DoubleRange(min = 0.01, max = 20) double km,
      @ForAll @DoubleRange(min = 0, max = 360) double bearing,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Geometry disc = new Geometry.Circle(centre, km / 2);
    List<Long> cells = Cells.nested(disc, km / 2);

    S2Point at = Sphere.point(centre);
    S2Point east = S2Point.crossProd(new S2Point(0.1, 0.2, 1), at).normalize();
    S2Point north = S2Point.crossProd(at, east).normalize();
    double radians = share * km / Sphere.RADIUS_KM;
    S2Point aside =
        S2Point.add(
            S2Point.mul(east, Math.cos(Math.toRadians(bearing))),
            S2Point.mul(north, Math.sin(Math.toRadians(bearing))));
    S2Point there =
        S2Point.add(S2Point.mul(at, Math.cos(radians)), S2Point.mul(aside, Math.sin(radians)));

    Statistics.label("cells").collect(cells.size());
    assertThat(cells.stream().map(S2CellId::new))
        .anyMatch(cell -> cell.contains(S2CellId.fromPoint(there)));
  }

  /** S2 itself looks at four times as many cells, and more, for what these are known at once. */
  @Property(tries = 1_000)
  void cellsOfADiscAreThoseThatTheCovererFinds(
      @ForAll("centres") LonLat centre,
      @ForAll @DoubleRange(min = 0.01, max = 120) double km,
      @ForAll @IntRange(min = 3, max = 8) int level) {
    S2CellUnion covering =
        S2RegionCoverer.builder()
            .setMaxLevel(level)
            .setMaxCells(64)
            .build()
            .getCovering(Sphere.cap(new Geometry.Circle(centre, km), 0));
    ArrayList<S2CellId> expected = new ArrayList<>();
    covering.denormalize(level, 1, expected);

    Set<String> cells = Cells.ofLevel(new Geometry.Circle(centre, km / 2), km / 2, level, 1_000);

    Statistics.label("cells").collect(Math.min(cells.size(), 5));
    assertThat(cells)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(S2CellId::toToken).toList());
  }

  @Provide
  Arbitrary<LonLat> centres() {
    return Combinators.combine(
            Arbitraries.doubles().between(-180, 180), Arbitraries.doubles().between(-90, 90))
        .as(LonLat::new);
  }

  /** The nested cells that contain this one, nearest first, itself left out. */
  private static List<Long> broader(long nested) {
    List<Long> broader = new ArrayList<>();
    for (long next = Cells.next(nested); next != Cells.NONE; next = Cells.next(next)) {
      broader.add(next);
    }
    return broader;
  }

  private static boolean areNested(long one, long other) {
    return one == other || broader(one).contains(other) || broader(other).contains(one);
  }

  @Property(tries = 200)
  void cellsGetBroaderUntilThereIsNone(@ForAll("geometries") Geometry area) {
    for (long cell : Cells.nested(area, 0)) {
      List<Long> broader = broader(cell);
      assertThat(broader).doesNotContain(cell).hasSizeLessThanOrEqualTo(4);
      assertThat(Cells.isFinest(cell)).isEqualTo(broader.size() == 4);
    }
  }

  @Provide
  Arbitrary<Geometry> geometries() {
    return Any.geometry();
  }

  @Provide
  Arbitrary<Double> distances() {
    return Arbitraries.of(0.0, 1.0, 10.0, 100.0);
  }
}
