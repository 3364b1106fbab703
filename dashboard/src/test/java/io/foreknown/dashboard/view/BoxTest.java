package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of the map that meet. */
class BoxTest {
  private static final String CIRCLE =
      "{\"geometry\": {\"type\": \"Point\", \"coordinates\": [%s, %s]}, \"radiusKm\": %s}";

  private static Box box(String sides) {
    String[] parts = sides.split(" ", -1);
    return new Box(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  private static Box of(String place) throws JsonProcessingException {
    return Objects.requireNonNull(Box.of(new ObjectMapper().readTree(place)));
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 10 10, 10 10 20 20, true",
    "0 0 10 10, 10.1 0 20 10, false",
    "0 0 10 10, 0 10.1 10 20, false",
    "170 -10 -170 10, 175 0 176 1, true",
    "170 -10 -170 10, -176 0 -175 1, true",
    "170 -10 -170 10, 0 0 10 10, false",
    "170 -10 -170 10, 160 0 -175 1, true",
  })
  void meetingIsMutual(String one, String other, boolean isMeeting) {
    assertThat(box(one).meets(box(other))).isEqualTo(isMeeting);
    assertThat(box(other).meets(box(one))).isEqualTo(isMeeting);
  }

  /** A degree of latitude has 111 km, one of longitude at 60 degrees half of that. */
  @Test
  void aRadiusIsWiderInDegreesFurtherNorth() throws JsonProcessingException {
    Box circle = of(CIRCLE.formatted(30, 60, 111.2));

    assertThat(circle.south()).isEqualTo(59);
    assertThat(circle.north()).isEqualTo(61);
    assertThat(circle.east() - circle.west()).isBetween(4.0, 4.2);
  }

  @Test
  void aRadiusGoesOverTheLineOfTheDateAndAroundThePole() throws JsonProcessingException {
    assertThat(of(CIRCLE.formatted(179.5, 0, 111.2)).meets(box("-180 0 -179.6 0"))).isTrue();
    assertThat(of(CIRCLE.formatted(0, 89.5, 111.2)).meets(box("170 89 171 90"))).isTrue();
  }

  @Test
  void anAreaLiesWithinItsPoints() throws JsonProcessingException {
    String area =
        """
        {"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [5, 2], [5, 7], [1, 2]]]},
         "radiusKm": 0}""";

    assertThat(of(area)).isEqualTo(new Box(1, 2, 5, 7));
    assertThat(Box.of(new ObjectMapper().readTree("{\"geometry\": null}"))).isNull();
  }
}
