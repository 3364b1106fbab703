package io.foreknown.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.given.NaiveLinks;
import io.foreknown.domain.given.StormDay;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** On a day of storms, where much happens close together, few links are suggested in vain. */
class StormDayLinksTest {
  private static final String AGAIN = ".again";
  private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

  private static Event event(Claim claim) {
    return Objects.requireNonNull(
        EventFold.of(List.of(new Reported<>(claim, claim.header().publishedAt()))));
  }

  private static List<Link> links(List<Claim> claims) {
    return NaiveLinks.of(
        Rules.shipped().linkRule(), claims.stream().map(StormDayLinksTest::event).toList());
  }

  /**
   * As another outlet would tell it an hour later: to ten minutes and to a hundredth of a degree,
   * with a radius that says so.
   */
  private static Claim toldAgain(IncidentReport report) {
    Place place = report.places().get(0);
    LonLat at = ((Circle) Objects.requireNonNull(place.geometry())).centre();
    LonLat about = new LonLat(hundredths(at.lon()), hundredths(at.lat()));
    Instant began =
        Instant.ofEpochMilli(report.began().from().toEpochMilli() / TEN_MINUTES * TEN_MINUTES);
    String id = report.header().id() + AGAIN;
    return new IncidentReport(
        new Header(
            id,
            1,
            report.header().publishedAt().plus(Duration.ofHours(1)),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null),
        report.hazard(),
        report.outcome(),
        Span.at(began),
        null,
        List.of(new Place(id, id, null, place.level(), List.of(), new Circle(about, 1))),
        null,
        null,
        report.asOf(),
        null);
  }

  private static double hundredths(double degrees) {
    return Math.round(degrees * 100) / 100.0;
  }

  @Test
  void warningsOfOneOfficeAreNotSuggestedAsOne() {
    List<Claim> warnings = StormDay.claims().stream().filter(Warning.class::isInstance).toList();

    assertThat(links(warnings)).isEmpty();
  }

  /** The other four are of one place that was reported as flooded twice, an hour apart. */
  @Test
  void reportsThatAreReportedTwiceAreSuggestedAsOne() {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : StormDay.claims()) {
      if (claim instanceof IncidentReport report) {
        claims.add(report);
        claims.add(toldAgain(report));
      }
    }
    List<Link> links = links(claims);
    long right = links.stream().filter(link -> link.younger().equals(link.older() + AGAIN)).count();

    assertThat(right + " of " + links.size() + " right, of " + claims.size() / 2)
        .isEqualTo("15 of 19 right, of 15");
  }
}
