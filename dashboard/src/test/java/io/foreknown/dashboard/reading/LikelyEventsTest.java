package io.foreknown.dashboard.reading;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.reading.LikelyEvents.Likely;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.place.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which known events a claim that is being written may be of. */
class LikelyEventsTest {
  private static final Place DAM = aPlace("dam").within("delta", "XX-DE", "XX").place();

  private final Newsroom newsroom = new Newsroom();
  private final LikelyEvents likely =
      new LikelyEvents(newsroom.views(), newsroom.hub()::event, Rules.shipped());

  private static ReportBuilder flood(String id) {
    return aReport(id)
        .of("met.flood")
        .on(DAM)
        .began("2026-05-01T12:00:00Z")
        .published("2026-05-01T14:00:00Z");
  }

  private List<String> likely(Claim... claims) {
    return likely.of(List.of(claims)).stream().map(each -> each.event().id()).toList();
  }

  @Test
  void anIncidentOfThatPlaceAndTimeIsSuggestedWithReasons() {
    newsroom.published(flood("known").claim());
    Likely found = likely.of(List.of(flood("written").claim())).get(0);

    assertThat(found.event().id()).isEqualTo("known");
    assertThat(found.reasons()).first().asString().startsWith("the same site: ");
    assertThat(found.score()).isGreaterThan(0.5);
  }

  @Test
  void anotherTimeHazardTypeOrPlaceIsNot() {
    newsroom.published(
        flood("known").claim(),
        aWarning("warning")
            .published("2026-05-01T10:00:00Z")
            .by(party("met"))
            .inPublic()
            .issued("2026-05-01")
            .of("met.flood")
            .on(DAM)
            .claim());

    assertThat(likely(flood("late").began("2026-05-04T12:00:00Z").claim())).isEmpty();
    assertThat(likely(flood("fire").of("fire").claim())).isEmpty();
    assertThat(likely(flood("afar").on(aPlace("afar").within("YY").place()).claim())).isEmpty();
    assertThat(likely(flood("written").claim())).containsExactly("known");
  }

  @Test
  void aClaimIsNotLikelyToBeItself() {
    newsroom.published(flood("known").claim());

    assertThat(likely(flood("known").claim())).isEmpty();
  }

  @Test
  void ofManyTheBestThreeOfAllClaimsAreSuggestedEachOnce() {
    for (String id : List.of("a", "b", "c", "d")) {
      newsroom.published(flood(id).claim());
    }

    assertThat(likely(flood("one").claim(), flood("other").claim())).containsExactly("a", "b", "c");
  }

  @Test
  void aWarningIsLikeOneOfItsIssuer() {
    newsroom.published(CrocusLike.publicWarning());

    assertThat(
            likely(
                aWarning("written")
                    .published("2024-03-08T09:00:00Z")
                    .by(party("embassy"))
                    .inPublic()
                    .issued("2024-03-07")
                    .of("security.terrorism")
                    .on(aPlace("moscow").within("RU").place())
                    .claim()))
        .containsExactly("w1");
  }
}
