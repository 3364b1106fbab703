package io.foreknown.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.given.Any;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  private static boolean areNested(long one, long other) {
    return one == other || Cells.broader(one).contains(other) || Cells.broader(other).contains(one);
  }

  @Property(tries = 200)
  void cellsGetBroaderUntilThereIsNone(@ForAll("geometries") Geometry area) {
    for (long cell : Cells.nested(area, 0)) {
      List<Long> broader = Cells.broader(cell);
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
