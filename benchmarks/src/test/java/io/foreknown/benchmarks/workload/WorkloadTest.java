package io.foreknown.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foreknown.benchmarks.workload.Expectation.NewestClaims;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Recipe RECIPE = Recipe.of(20_000);
  private static final Recipe TALKED_OF = RECIPE.withStatements(0.15);
  private static final Offset<Double> ROUGHLY = within(0.01);

  @Test
  void isTheSameEachTime() {
    assertThat(claims(Recipe.of(2_000))).isEqualTo(claims(Recipe.of(2_000)));
  }

  @Test
  void hasItsSharesOfWarningsDuplicatesAndRevisions() {
    List<Claim> claims = claims(RECIPE);
    Set<Claim> seen = new HashSet<>();
    long duplicates = claims.stream().filter(claim -> !seen.add(claim)).count();
    long revisions = seen.stream().filter(claim -> claim.header().revision() > 1).count();
    assertThat(share(claims, claim -> claim.type() == ClaimType.WARNING))
        .isCloseTo(Recipe.WARNINGS, ROUGHLY);
    assertThat(duplicates / (double) claims.size()).isCloseTo(Recipe.DUPLICATES, within(0.002));
    assertThat(revisions / (double) claims.size()).isCloseTo(Recipe.REVISIONS, ROUGHLY);
  }

  @Test
  void hasAsManyStatementsAsAsked() {
    assertThat(share(claims(TALKED_OF), claim -> claim.type() == ClaimType.STATEMENT))
        .isCloseTo(0.15, ROUGHLY);
    assertThat(claims(RECIPE)).noneMatch(claim -> claim.type() == ClaimType.STATEMENT);
  }

  @Test
  void statesWhatThePredicatesKnowAboutEventsThatAreReported() {
    Set<EventKey> given = new HashSet<>();
    for (Claim claim : claims(TALKED_OF)) {
      if (claim instanceof Statement statement) {
        assertThat(Predicates.shipped().problems(statement)).isEmpty();
        assertThat(given).contains(EventKey.of(statement));
      } else {
        given.add(EventKey.of(claim));
      }
    }
  }

  @Test
  void hasTheWantedMatchesPerClaimThatIsNoStatement() {
    assertThat(Expectation.matches(TALKED_OF) / (0.85 * TALKED_OF.claims()))
        .isCloseTo(1.25, within(0.15));
  }

  @Test
  void repeatsNoRevisionOfAClaimWithAnotherContent() {
    List<Claim> distinct = claims(RECIPE).stream().distinct().toList();
    assertThat(distinct.stream().map(claim -> claim.type() + id(claim.header())))
        .doesNotHaveDuplicates();
  }

  private static String id(Header header) {
    return header.id() + "/" + header.revision();
  }

  @Test
  void isLateByHoursToAMonthAsOftenAsAsked() {
    Instant latest = Instant.EPOCH;
    long late = 0;
    for (Claim claim : distinct(RECIPE.withLate(0.05))) {
      Instant published = claim.header().publishedAt();
      late += published.isBefore(latest.minus(Duration.ofMinutes(60))) ? 1 : 0;
      latest = published.isAfter(latest) ? published : latest;
    }
    assertThat(late / (double) RECIPE.claims()).isCloseTo(0.05, ROUGHLY);
  }

  @Test
  void isWithinTenMinutesOfOrderWithoutLateOnes() {
    Instant latest = Instant.EPOCH;
    for (Claim claim : distinct(RECIPE.withLate(0))) {
      Instant published = claim.header().publishedAt();
      assertThat(published).isAfter(latest.minus(Duration.ofMinutes(10)));
      latest = published.isAfter(latest) ? published : latest;
    }
  }

  @Test
  void hasTheWantedMatchesPerClaimAtEverySize() {
    for (long claims : new long[] {5_000, 30_000}) {
      double perClaim = Expectation.matches(Recipe.of(claims)) / (double) claims;
      assertThat(perClaim).as("of %d claims", claims).isCloseTo(1.25, within(0.15));
    }
  }

  @Test
  void hasTheWantedMatchesPerClaimWithManyOpenWarnings() {
    Recipe stocked = RECIPE.withOpenAtOnce(50).withStock(20_000);
    assertThat(Expectation.matches(stocked) / (double) stocked.claims())
        .isCloseTo(1.25, within(0.15));
  }

  @Test
  void matchesNothingAcrossCities() {
    Recipe small = Recipe.of(3_000).withStock(500);
    Workload workload = new Workload(small);
    NewestClaims all = new NewestClaims();
    Stream.concat(workload.stock(), workload.claims()).forEach(all::add);
    assertThat(Expectation.matches(small)).isEqualTo(Expectation.pairs(all.events()));
  }

  @Test
  void tellsAnEventInAsManyReportsAsAsked() {
    long events =
        claims(Recipe.of(16_000).withReports(1_000)).stream()
            .filter(claim -> claim.type() == ClaimType.INCIDENT)
            .map(claim -> claim.header().eventId())
            .distinct()
            .count();
    assertThat(events).isEqualTo(16);
  }

  private static List<Claim> claims(Recipe recipe) {
    return new Workload(recipe).claims().toList();
  }

  private static List<Claim> distinct(Recipe recipe) {
    return claims(recipe).stream().distinct().toList();
  }

  private static double share(List<Claim> claims, Predicate<Claim> which) {
    return claims.stream().filter(which).count() / (double) claims.size();
  }
}
