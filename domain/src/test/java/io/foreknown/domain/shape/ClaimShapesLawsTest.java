package io.foreknown.domain.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.AnyClaim;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the description of any claim. */
class ClaimShapesLawsTest {
  @Property
  void valuesOfAClaimMakeItAgain(@ForAll("claims") Claim claim) {
    if (!(claim instanceof Retraction)) {
      assertThat(made(ClaimShapes.of(claim.type()), claim)).isEqualTo(claim);
    }
  }

  private static <C extends Claim> C made(Shape<C> shape, Claim claim) {
    return shape.make(shape.values(shape.type().cast(claim)));
  }

  @Property
  void claimWithoutItsTextIsTheOneWithoutTheFieldsThatPeopleAloneRead(
      @ForAll("claims") Claim claim) {
    Rewriting silent =
        new Rewriting() {
          @Override
          public <V> V of(ValueKind<V> valueKind, Path path, V value) {
            return valueKind instanceof ValueKind.Part<V> part
                ? withoutText(part.shape(), value)
                : value;
          }
        };

    assertThat(ClaimShapes.rewritten(claim, silent)).isEqualTo(claim.withoutText());
  }

  private static <T> T withoutText(Shape<T> shape, T whole) {
    Values values = shape.values(whole);
    for (int i = 0; i < values.size(); i++) {
      values.put(i, shape.fields().get(i).isText() ? null : values.at(i));
    }
    assertThat(shape.isComplete(values)).isTrue();
    return shape.make(values);
  }

  @Property
  void everyValueOfAClaimIsAskedForByItsKind(@ForAll("claims") Claim claim) {
    Set<ValueKind<?>> kinds = new HashSet<>();
    Rewriting noting =
        new Rewriting() {
          @Override
          public <V> V of(ValueKind<V> valueKind, Path path, V value) {
            kinds.add(valueKind);
            return value;
          }
        };

    assertThat(ClaimShapes.rewritten(claim, noting)).isSameAs(claim);
    assertThat(kinds).contains(ValueKind.ID, ValueKind.REVISION, ValueKind.RECORD_TIME);
    if (claim instanceof Warning) {
      assertThat(kinds)
          .contains(ValueKind.HAZARD, ValueKind.SPAN, ClaimShapes.PLACE, ClaimShapes.PARTY);
    }
  }

  @Provide
  Arbitrary<Claim> claims() {
    return AnyClaim.claim();
  }
}
