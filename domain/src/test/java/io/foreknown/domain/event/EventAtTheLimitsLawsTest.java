package io.foreknown.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.FatClaim;
import io.foreknown.domain.place.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Claims as large as they may be: what an event unites of them is bounded, in whatever order. */
class EventAtTheLimitsLawsTest {
  @Property(tries = 40)
  void warningsAreTheNaiveFold(@ForAll("claims") List<Claim> claims) {
    List<Reported<Warning>> warnings = reported(Warning.class, claims);
    if (!warnings.isEmpty()) {
      WarningEvent event = WarningEvent.of(warnings);

      assertThat(event).isEqualTo(NaiveFold.warning(warnings));
      assertIsBounded(event);
      Collections.reverse(warnings);
      assertThat(WarningEvent.of(warnings)).isEqualTo(event);
    }
  }

  @Property(tries = 40)
  void reportsAreTheNaiveFold(@ForAll("claims") List<Claim> claims) {
    List<Reported<IncidentReport>> reports = reported(IncidentReport.class, claims);
    if (!reports.isEmpty()) {
      IncidentEvent event = IncidentEvent.of(reports);

      assertThat(event).isEqualTo(NaiveFold.incident(reports));
      assertIsBounded(event);
      Collections.reverse(reports);
      assertThat(IncidentEvent.of(reports)).isEqualTo(event);
    }
  }

  @Property(tries = 40)
  void whatGoesMakesRoomForWhatCameLater(@ForAll("claims") List<Claim> claims) {
    EventClaims event = new EventClaims();
    List<Reported<Warning>> warnings = reported(Warning.class, claims);
    warnings.forEach(warning -> event.replace(null, general(warning)));
    while (!warnings.isEmpty()) {
      assertThat(event.event()).isEqualTo(NaiveFold.warning(warnings));
      event.replace(general(warnings.remove(0)), null);
    }
    assertThat(event.event()).isNull();
  }

  private static void assertIsBounded(Event event) {
    assertThat(Place.bytes(event.places())).isLessThanOrEqualTo(Limits.UNITED_BYTES);
    assertThat(Party.bytes(event.actors())).isLessThanOrEqualTo(Limits.UNITED_BYTES);
    assertThat(event.places()).isNotEmpty();
    assertThat(event.placeCount()).isGreaterThanOrEqualTo(event.places().size());
  }

  private static Reported<Claim> general(Reported<Warning> reported) {
    return new Reported<>(reported.claim(), reported.firstPublished());
  }

  private static <C extends Claim> List<Reported<C>> reported(Class<C> type, List<Claim> claims) {
    return new ArrayList<>(
        claims.stream()
            .filter(type::isInstance)
            .map(type::cast)
            .map(claim -> new Reported<>(claim, claim.header().publishedAt()))
            .toList());
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return FatClaim.claims(2, 8);
  }
}
