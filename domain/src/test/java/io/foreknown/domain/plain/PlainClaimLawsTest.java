package io.foreknown.domain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.given.AnyPlain;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A row says no less and no more than its claim. */
class PlainClaimLawsTest {
  @Property
  void itsEventIsTheFoldOfItsClaim(@ForAll("plain") Claim claim, @ForAll("moments") Instant first) {
    PlainClaim row = Objects.requireNonNull(PlainClaim.of(claim));

    assertThat(row.type()).isEqualTo(claim.type());
    Instant published = claim.header().publishedAt();
    Instant least = first.isBefore(published) ? first : published;
    assertThat(row.since(first.toEpochMilli()).event())
        .isEqualTo(EventFold.of(List.of(new Reported<>(claim.withoutText(), least))));
  }

  @Property(tries = 2_000)
  void whatSaysMoreIsNoRow(@ForAll("claims") Claim claim) {
    PlainClaim row = PlainClaim.of(claim);

    Statistics.label("plain").collect(row != null);
    if (row != null) {
      Instant published = claim.header().publishedAt();
      assertThat(row.event())
          .isEqualTo(EventFold.of(List.of(new Reported<>(claim.withoutText(), published))));
      assertThat(row.event().id()).isEqualTo(claim.header().id());
    }
  }

  @Provide
  Arbitrary<Claim> plain() {
    return Arbitraries.oneOf(AnyPlain.warning(), AnyPlain.report());
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Arbitraries.oneOf(AnyClaim.claim(), AnyPlain.warning(), AnyPlain.report());
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, Instant.parse("2024-06-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }
}
