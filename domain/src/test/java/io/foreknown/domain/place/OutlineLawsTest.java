package io.foreknown.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.geometry.S2Error;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rings of few corners are checked without the index that S2 makes, to the same effect. */
class OutlineLawsTest {
  @Property
  void ringIsTakenIfS2FindsNothingWrongWithItsLoop(@ForAll("corners") List<LonLat> corners) {
    Assume.that(corners.size() >= 3);
    List<S2Point> points = corners.stream().map(Sphere::point).toList();
    List<LonLat> ring = new ArrayList<>(corners);
    ring.add(corners.get(0));

    S2Error error = new S2Error();
    if (new S2Loop(points).findValidationError(error)) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> new Polygon(List.of(ring)))
          .withMessage("a ring is no simple line: " + error.text());
    } else {
      assertThat(new Polygon(List.of(ring)).rings()).containsExactly(ring);
    }
  }

  /** So near each other that many meet, and as many as are checked in either way. */
  @Provide
  Arbitrary<List<LonLat>> corners() {
    Arbitrary<Integer> steps = Arbitraries.integers().between(-3, 3);
    Arbitrary<List<LonLat>> any =
        Combinators.combine(steps, steps)
            .as((lon, lat) -> new LonLat(lon, lat))
            .list()
            .ofMinSize(3)
            .ofMaxSize(18);
    return Arbitraries.oneOf(any, any.map(OutlineLawsTest::roundTheMiddle));
  }

  private static List<LonLat> roundTheMiddle(List<LonLat> corners) {
    return corners.stream()
        .distinct()
        .sorted(Comparator.comparingDouble(at -> Math.atan2(at.lat(), at.lon())))
        .toList();
  }
}
