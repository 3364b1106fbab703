package io.foreknown.domain.link;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.given.NaiveLinks;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * On a day of sirens, which go on and off in each district many times, each told by two outlets
 * that share no id: how many links are right, by the number of the siren or strike that both told.
 */
class SirenDayLinksTest {
  private static final Instant MIDNIGHT = Instant.parse("2024-08-26T00:00:00Z");
  private static final int DISTRICTS = 24;
  private static final double TOLD_BY_BOTH = 0.8;
  private static final double STRUCK = 0.3;
  private static final String MONITOR = "monitor";
  private static final String AGENCY = "agency";

  /** One outlet tells to the second, the other to five minutes. */
  @Test
  void sirensThatAreReportedTwiceAreSuggestedAsOne() {
    List<Claim> claims = new ArrayList<>();
    day((siren, random) -> claims.addAll(sirens(siren, random)));

    assertThat(tally(claims, LinkRules.shipped())).isEqualTo("162 of 162 right, of 162");
  }

  /**
   * One outlet tells to the minute, the other to the hour. By the row for all hazards, which allows
   * for half a day between them, three of four links would be wrong.
   */
  @Test
  void strikesThatAreReportedTwiceAreSuggestedAsOne() {
    List<Claim> claims = new ArrayList<>();
    day(
        (siren, random) -> {
          if (random.nextDouble() < STRUCK) {
            claims.addAll(strikes(siren, random));
          }
        });
    LinkRules ofHalfADay = new LinkRules(List.of(new LinkRow("", Duration.ofHours(12), 0)));

    assertThat(tally(claims, LinkRules.shipped())).isEqualTo("56 of 56 right, of 56");
    assertThat(tally(claims, ofHalfADay)).isEqualTo("56 of 233 right, of 56");
  }

  /** A siren of a district. */
  private record Siren(int district, int number, Instant from, Instant to) {
    /** What tells it from all others, after the outlet. */
    String id() {
      return "/%d/%d".formatted(district, number);
    }

    Place place() {
      return aPlace("district-" + district).level(Level.DISTRICT).within("UA-30", "UA").place();
    }
  }

  @FunctionalInterface
  private interface Telling {
    void tell(Siren siren, Random random);
  }

  /** From a quarter of an hour to two hours long, a quarter of an hour to three hours apart. */
  private static void day(Telling generator) {
    for (int district = 0; district < DISTRICTS; district++) {
      Random random = new Random(district);
      Instant from = MIDNIGHT.plus(minutes(random, 0, 180));
      for (int number = 0; from.isBefore(MIDNIGHT.plus(Duration.ofDays(1))); number++) {
        Instant to = from.plus(minutes(random, 15, 120));
        generator.tell(new Siren(district, number, from, to), random);
        from = to.plus(minutes(random, 15, 180));
      }
    }
  }

  private static Duration minutes(Random random, int least, int most) {
    return Duration.ofMinutes(random.nextInt(least, most));
  }

  private static List<Claim> sirens(Siren siren, Random random) {
    List<Claim> given = new ArrayList<>();
    given.add(
        aWarning(MONITOR + siren.id())
            .of("security.air-raid")
            .by(party("air-force"))
            .inPublic()
            .on(siren.place())
            .issued(Span.at(siren.from()))
            .valid(new Span(siren.from(), siren.to()))
            .published(siren.from())
            .claim());
    if (random.nextDouble() < TOLD_BY_BOTH) {
      Instant about = siren.from().minus(minutes(random, 0, 5));
      given.add(
          aWarning(AGENCY + siren.id())
              .of("security.air-raid")
              .by(party("air-force"))
              .inPublic()
              .on(siren.place())
              .issued(new Span(about, about.plus(Duration.ofMinutes(5))))
              .published(siren.from().plus(minutes(random, 5, 20)))
              .claim());
    }
    return given;
  }

  private static List<Claim> strikes(Siren siren, Random random) {
    Instant at = siren.from().plus(minutes(random, 5, 15));
    List<Claim> given = new ArrayList<>();
    given.add(strike(MONITOR, siren, Span.at(at), at.plus(minutes(random, 1, 10))));
    if (random.nextDouble() < TOLD_BY_BOTH) {
      Instant hour = at.truncatedTo(ChronoUnit.HOURS);
      Span within = new Span(hour, hour.plus(Duration.ofHours(1)).minusMillis(1));
      given.add(strike(AGENCY, siren, within, at.plus(minutes(random, 20, 60))));
    }
    return given;
  }

  private static Claim strike(String outlet, Siren siren, Span began, Instant published) {
    return aReport(outlet + siren.id())
        .of("security.air-raid")
        .on(siren.place())
        .began(began)
        .published(published)
        .claim();
  }

  private static String tally(Collection<Claim> claims, LinkRules rules) {
    List<Event> events =
        claims.stream()
            .map(of -> EventFold.of(List.of(new Reported<>(of, of.header().publishedAt()))))
            .<Event>map(Objects::requireNonNull)
            .toList();
    List<Link> links = NaiveLinks.of(new LinkRule(rules, SiteKinds.shipped()), events);
    long right = links.stream().filter(SirenDayLinksTest::isRight).count();
    long twice = events.stream().filter(of -> of.id().startsWith(AGENCY)).count();
    return "%d of %d right, of %d".formatted(right, links.size(), twice);
  }

  private static boolean isRight(Link link) {
    return number(link.older()).equals(number(link.younger()));
  }

  private static String number(String id) {
    return id.substring(id.indexOf('/'));
  }
}
