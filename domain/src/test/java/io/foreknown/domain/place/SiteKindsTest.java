package io.foreknown.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteKindsTest {
  private final SiteKinds kinds =
      new SiteKinds(
          Map.of(
              "opera", "theatre",
              "theatre", "large-gathering",
              "stadium", "large-gathering",
              "synagogue", "place-of-worship"));

  @Test
  void kindAgreesWithItselfAndWithEveryBroaderKind() {
    assertThat(kinds.agree("opera", "opera")).isTrue();
    assertThat(kinds.agree("opera", "large-gathering")).isTrue();
    assertThat(kinds.agree("large-gathering", "opera")).isTrue();
    assertThat(kinds.exclude("large-gathering", "opera")).isFalse();
    assertThat(kinds.exclude("opera", "large-gathering")).isFalse();
  }

  @Test
  void kindsOfOneBroaderKindExcludeEachOther() {
    assertThat(kinds.exclude("opera", "stadium")).isTrue();
    assertThat(kinds.agree("opera", "stadium")).isFalse();
  }

  @Test
  void broadKindsWithoutAnEntryOfTheirOwnAreListed() {
    assertThat(kinds.exclude("place-of-worship", "large-gathering")).isTrue();
    assertThat(kinds.agree("place-of-worship", "place-of-worship")).isTrue();
  }

  @Test
  void unknownKindsNeitherAgreeNorExclude() {
    assertThat(kinds.agree("bridge", "bridge")).isFalse();
    assertThat(kinds.exclude("bridge", "opera")).isFalse();
    assertThat(kinds.exclude("opera", "bridge")).isFalse();
    assertThat(kinds.agree(null, "opera")).isFalse();
    assertThat(kinds.exclude("opera", null)).isFalse();
    assertThat(kinds.exclude(null, null)).isFalse();
  }

  @Test
  void circleInTheSettingsEndsTheWalk() {
    SiteKinds circular = new SiteKinds(Map.of("a", "b", "b", "a", "c", "d"));

    assertThat(circular.agree("a", "b")).isTrue();
    assertThat(circular.exclude("a", "c")).isTrue();
  }

  @Test
  void shippedKindsTellConcertHallsFromSynagogues() {
    SiteKinds shipped = SiteKinds.shipped();

    assertThat(shipped.agree("concert-hall", "large-gathering")).isTrue();
    assertThat(shipped.exclude("concert-hall", "synagogue")).isTrue();
  }
}
