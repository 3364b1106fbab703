package io.foreknown.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedPlacesTest {
  /** Texts of one hash. */
  private static final List<String> ALIKE = List.of("AaAa", "BBBB", "AaBB", "BBAa");

  private static NamedPlaces of(List<String> names) {
    return new NamedPlaces(names.size(), names::get);
  }

  @Test
  void eachIsFoundWhereItStands() {
    List<String> names = IntStream.range(0, 1_000).mapToObj(number -> "w" + number).toList();

    NamedPlaces places = of(names);

    assertThat(names)
        .extracting(places::find)
        .isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    assertThat(places.find("w1000")).isEqualTo(NamedPlaces.NONE);
  }

  @Test
  void namesOfOneHashAreToldApart() {
    NamedPlaces places = of(ALIKE.subList(0, 3));

    assertThat(ALIKE).extracting(places::find).containsExactly(0, 1, 2, NamedPlaces.NONE);
  }

  @Test
  void noneIsFoundAmongNone() {
    assertThat(of(List.of()).find("w1")).isEqualTo(NamedPlaces.NONE);
  }
}
