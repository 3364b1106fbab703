package io.foreknown.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.AnyClaim;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharingLawsTest {
  @Property(tries = 500)
  void onlyTheTextIsDropped(@ForAll("claims") Claim claim, @ForAll("claims") Claim other) {
    Sharing sharing = new Sharing();
    sharing.of(other);

    assertThat(sharing.of(claim)).isEqualTo(claim.withoutText());
  }

  @Property(tries = 50)
  void whatTwoClaimsNameIsHeldOnce(
      @ForAll("warnings") Warning one, @ForAll("warnings") Warning other) {
    Sharing sharing = new Sharing();
    Warning first = (Warning) sharing.of(one);
    Warning second =
        (Warning)
            sharing.of(
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
                    other.urgency()));

    assertThat(second.issuer()).isSameAs(first.issuer());
    assertThat(second.hazard()).isSameAs(first.hazard());
    for (int at = 0; at < first.targets().size(); at++) {
      assertThat(second.targets().get(at)).isSameAs(first.targets().get(at));
    }
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
