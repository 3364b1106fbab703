package io.foreknown.feeds.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of rings that the contract refuses. */
class MenderTest {
  private static Mended mended(double... lonLat) {
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i < lonLat.length; i += 2) {
      ring.add(new double[] {lonLat[i], lonLat[i + 1]});
    }
    return Mender.mend(ring);
  }

  private static List<double[]> circle(int corners, double radius) {
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      ring.add(new double[] {10 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)});
    }
    return ring;
  }

  @Test
  void ringThatCrossesItselfFallsIntoItsParts() {
    Mended bow = mended(0, 0, 1, 1, 1, 0, 0, 1, 0, 0);

    assertThat(bow.how()).isEqualTo("it is parted where it crosses itself");
    assertThat(bow.polygons()).hasSize(2);
    assertThat(bow.polygons())
        .allSatisfy(part -> assertThat(part.rings().get(0)).contains(new LonLat(0.5, 0.5)));
  }

  @Test
  void longitudesBeyondTheDateLineAreWrapped() {
    Mended fiji = mended(178, -18, 180.005, -18, 180.005, -16, 178, -16, 178, -18);

    assertThat(fiji.how()).isEqualTo("longitudes beyond 180 are wrapped");
    assertThat(fiji.polygons()).hasSize(1);
    assertThat(fiji.polygons().get(0).rings().get(0).stream().mapToDouble(LonLat::lon))
        .satisfiesExactlyInAnyOrder(
            lon -> assertThat(lon).isEqualTo(178),
            lon -> assertThat(lon).isEqualTo(178),
            lon -> assertThat(lon).isEqualTo(178),
            lon -> assertThat(lon).isBetween(-179.9951, -179.9949),
            lon -> assertThat(lon).isBetween(-179.9951, -179.9949));
  }

  @Test
  void openRingIsClosed() {
    assertThat(mended(0, 0, 1, 0, 1, 1))
        .isEqualTo(new Mended(mended(0, 0, 1, 0, 1, 1, 0, 0).polygons(), "it is closed"));
  }

  @Test
  void cornersBeyondTheLimitAreLeftOutAndTheShapeStays() {
    Mended round = Mender.mend(circle(10_050, 1));

    assertThat(round.how()).startsWith("10051 positions are simplified to ");
    List<LonLat> ring = round.polygons().get(0).rings().get(0);
    assertThat(ring).hasSizeBetween(50, 10_000);
    assertThat(ring)
        .allSatisfy(
            at -> assertThat(Math.hypot(at.lon() - 10, at.lat() - 50)).isBetween(0.999, 1.001));
  }

  @Test
  void scribblesOfAnySizeEndWithinBounds() {
    Random chance = new Random(7);
    List<double[]> scribble = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      scribble.add(new double[] {chance.nextDouble() * 20, chance.nextDouble() * 20});
    }

    List<Polygon> parts = Mender.mend(scribble).polygons();

    assertThat(parts).hasSizeBetween(1, 20);
  }

  @Test
  void whatEnclosesNothingIsRefused() {
    assertThatThrownBy(() -> mended(0, 0, 1, 1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> mended(0, 0, 1, 1, 2, 2, 0, 0))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> mended(0, 80, 120, 80, 240, 80, 360, 80))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("goes around a pole");
    assertThatThrownBy(() -> mended(0, 0, 1, 91, 1, 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("latitude 91.0 is not within -90 to 90");
    assertThatThrownBy(() -> Mender.mend(List.of())).isInstanceOf(InvalidValueException.class);
  }
}
