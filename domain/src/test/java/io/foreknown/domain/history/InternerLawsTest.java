package io.foreknown.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.AnyClaim;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InternerLawsTest {
  @Property(tries = 500)
  void onlyTheTextIsDropped(@ForAll("claims") Claim claim, @ForAll("claims") Claim other) {
    Interner interner = new Interner();
    interner.of(other);

    assertThat(interner.of(claim)).isEqualTo(claim.withoutText());
  }

  @Property(tries = 50)
  void whatTwoClaimsNameIsHeldOnce(
      @ForAll("warnings") Warning one, @ForAll("warnings") Warning other) {
    Interner interner = new Interner();
    Warning first = (Warning) interner.of(one);
    Warning second =
        (Warning)
            interner.of(
                new Warning(
                    other.header(),
                    one.issuer(),
                    one.recipients(),
                    other.audience(),
                    other.issued(),
                    other.validity(),
                    one.hazard(),
                    other.suspects(),
                    one.targets(),
                    other.cancelled(),
                    other.exercise(),
                    other.urgency(),
                    List.of(change(one))));

    assertThat(second.issuer()).isSameAs(first.issuer());
    assertThat(second.hazard()).isSameAs(first.hazard());
    for (int at = 0; at < first.targets().size(); at++) {
      assertThat(second.targets().get(at)).isSameAs(first.targets().get(at));
    }
    assertThat(second.updates().get(0).hazard()).isSameAs(first.hazard());
    assertThat(second.updates().get(0).targets().get(0)).isSameAs(first.targets().get(0));
  }

  private static Update change(Warning one) {
    return new Update(
        one.issued(), null, one.hazard(), one.targets().subList(0, 1), CapLevels.UNKNOWN, false);
  }

  @Provide
  Arbitrary<Claim> claims() {
    return AnyClaim.claim();
  }

  @Provide
  Arbitrary<Warning> warnings() {
    return AnyClaim.warning();
  }
}
