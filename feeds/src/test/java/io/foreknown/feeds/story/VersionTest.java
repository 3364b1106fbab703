package io.foreknown.feeds.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.feeds.story.Version.Carried;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static final int MANY = 1_000;

  private int looks;

  @Test
  void eachOfItsClaimsIsLookedAtOnceHoweverManyAreComparedWithThem() {
    List<Carried> others = IntStream.range(MANY / 2, 2 * MANY).mapToObj(this::claim).toList();
    Version version = new Version(1, "", null, "", counted(), "", 1);

    assertThat(version.lacking(others)).isEqualTo(others.subList(MANY / 2, others.size()));
    assertThat(looks).isEqualTo(MANY);
  }

  private List<Carried> counted() {
    return new AbstractList<>() {
      @Override
      public Carried get(int index) {
        looks++;
        return claim(index);
      }

      @Override
      public int size() {
        return MANY;
      }
    };
  }

  private Carried claim(int number) {
    return new Carried("c" + number, ClaimType.INCIDENT);
  }
}
