package io.foreknown.domain.event;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.Evidence.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Instant DAWN = moment("2024-03-23T04:00:00Z");

  @Test
  void listHoldsTheEarliestFiftyAndTheCountAll() {
    List<Source> sixty =
        IntStream.range(0, 60).mapToObj(i -> source("c" + (10 + i), DAWN.plusSeconds(i))).toList();

    Evidence evidence =
        Evidence.of(sixty.stream().sorted(Comparator.comparing(Source::claim).reversed()).toList());

    assertThat(evidence.count()).isEqualTo(60);
    assertThat(evidence.first()).isEqualTo(sixty.subList(0, 50));
  }

  @Test
  void claimBeyondTheFiftyShowsOnceAnEarlierOneHasGone() {
    EventClaims claims = new EventClaims();
    List<Reported<Claim>> all =
        IntStream.range(10, 62)
            .mapToObj(i -> aReport("c" + i).published(DAWN.plusSeconds(i)).claim())
            .map(report -> new Reported<Claim>(report, report.header().publishedAt()))
            .toList();
    all.subList(0, 51).forEach(reported -> claims.replace(null, reported));
    assertThat(shown(claims)).hasSize(50).startsWith("c10").endsWith("c59");

    claims.replace(null, all.get(51));
    assertThat(shown(claims)).hasSize(50).endsWith("c59");

    claims.replace(all.get(0), null);
    assertThat(shown(claims)).hasSize(50).startsWith("c11").endsWith("c60");
  }

  private static List<String> shown(EventClaims claims) {
    Event event = Objects.requireNonNull(claims.event());
    return event.evidence().first().stream().map(Source::claim).toList();
  }

  @Test
  void evidenceOfBothSidesIsMergedInOrder() {
    Evidence one = Evidence.of(List.of(source("w2", DAWN), source("w1", DAWN.plusSeconds(9))));
    Evidence other = Evidence.of(List.of(source("i1", DAWN), source("i2", DAWN.plusSeconds(3))));

    assertThat(one.and(other)).isEqualTo(other.and(one));
    assertThat(one.and(other).first())
        .extracting(Source::claim)
        .containsExactly("i1", "w2", "i2", "w1");
    assertThat(one.and(other).count()).isEqualTo(4);
  }

  @Test
  void evidenceOfManyStaysShort() {
    Evidence many =
        Evidence.of(
            IntStream.range(0, 45).mapToObj(i -> source("c" + i, DAWN.plusSeconds(i))).toList());

    assertThat(many.and(many).first()).hasSize(Evidence.SHOWN);
    assertThat(many.and(many).count()).isEqualTo(90);
  }

  @Test
  void listOfLongAddressesHoldsWhatARecordCan() {
    String url = "https://example.org/" + "字".repeat(2_000);
    List<Source> long50 =
        IntStream.range(0, 50)
            .mapToObj(i -> new Source("c" + (10 + i), 1, url, DAWN.plusSeconds(i)))
            .toList();

    Evidence evidence = Evidence.of(long50);

    assertThat(evidence.count()).isEqualTo(50);
    assertThat(evidence.first()).isEqualTo(long50.subList(0, 10));
    assertThat(evidence.bytes()).isLessThanOrEqualTo(Limits.EVIDENCE_BYTES);
    assertThat(evidence.and(evidence).bytes()).isLessThanOrEqualTo(Limits.EVIDENCE_BYTES);
  }

  @Test
  void warningAndIncidentOfOneNameAreTwoEvents() {
    assertThat(EventKey.of(aWarning("w1").ofEvent("crocus").claim()))
        .isEqualTo(new EventKey(ClaimType.WARNING, "crocus"));
    assertThat(EventKey.of(aReport("i1").ofEvent("crocus").claim()))
        .isEqualTo(new EventKey(ClaimType.INCIDENT, "crocus"));
  }

  @Test
  void claimWithoutAnEventIsItsOwn() {
    assertThat(EventKey.of(aWarning("w1").claim()))
        .isEqualTo(new EventKey(ClaimType.WARNING, "w1"));
  }

  @Test
  void retractionNamesTheEventOfItsType() {
    Retraction retraction = new Retraction(aWarning("w1").claim().header(), ClaimType.WARNING);

    assertThat(EventKey.of(retraction)).isEqualTo(new EventKey(ClaimType.WARNING, "w1"));
  }

  @Test
  void statementIsKeptWithTheEventItIsAbout() {
    assertThat(EventKey.of(aStatement("s1").on("crocus", "warning.credible").claim()))
        .isEqualTo(new EventKey(ClaimType.WARNING, "crocus"));
    assertThat(EventKey.of(aStatement("s2").on("crocus", "response.adequate").claim()))
        .isEqualTo(new EventKey(ClaimType.INCIDENT, "crocus"));
  }

  private static Source source(String claim, Instant publishedAt) {
    return new Source(claim, 1, null, publishedAt);
  }
}
