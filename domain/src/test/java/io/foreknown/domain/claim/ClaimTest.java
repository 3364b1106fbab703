package io.foreknown.domain.claim;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anUpdate;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimTest {
  @Test
  void eachKindOfClaimNamesItsType() {
    assertThat(aWarning("w1").claim().type()).isEqualTo(ClaimType.WARNING);
    assertThat(aReport("i1").claim().type()).isEqualTo(ClaimType.INCIDENT);
    assertThat(statement("w1", "warning.credible").type()).isEqualTo(ClaimType.STATEMENT);
  }

  @Test
  void retractionKeepsTheTypeOfWhatItWithdraws() {
    Retraction retraction = new Retraction(header("w1", 2, null, null), ClaimType.WARNING);

    assertThat(retraction.type()).isEqualTo(ClaimType.WARNING);
  }

  @Test
  void endThatChangesSomethingTooIsRefused() {
    Span at = span("2024-03-08");

    assertRefused(() -> ended(at, at, null, List.of(), null), BOTH);
    assertRefused(() -> ended(at, null, new Hazard("met"), List.of(), null), BOTH);
    assertRefused(() -> ended(at, null, null, List.of(site("a")), null), BOTH);
    assertRefused(() -> ended(at, null, null, List.of(), "Past"), BOTH);
  }

  private static final String BOTH = "ended stands beside a change, one of them is expected";

  private static Update ended(
      Span at,
      @Nullable Span validity,
      @Nullable Hazard hazard,
      List<Place> targets,
      @Nullable String urgency) {
    return new Update(at, validity, hazard, targets, new CapLevels(null, urgency, null), true);
  }

  @Test
  void updatesAddToTheBytesOfAWarning() {
    Warning plain = aWarning("w1").claim();
    Warning updated = aWarning("w1").updated(anUpdate("2024-03-08").on(site("a")).update()).claim();

    assertThat(updated.bytes() - plain.bytes()).isEqualTo(updated.updates().get(0).bytes());
  }

  @Test
  void eventIsTheDesksElseTheClaimsOwn() {
    assertThat(aReport("i1").ofEvent("crocus").claim().header().eventId()).isEqualTo("crocus");
    assertThat(aReport("i1").claim().header().eventId()).isEqualTo("i1");
  }

  @Test
  void timesOfTheHeaderAreCutToTheMillisecond() {
    Header header =
        new Header(
            "w1",
            1,
            Instant.parse("2024-03-07T21:00:00.0019Z"),
            "crocus",
            new Story("https://example.org/7", "Avoid crowds", "Example", "en"),
            Instant.parse("2024-03-07T22:00:00.0029Z"),
            List.of(party("us-embassy", "us")),
            Basis.NAMED,
            "Avoid large gatherings",
            "Stay away from crowds");

    assertThat(header.publishedAt()).isEqualTo(moment("2024-03-07T21:00:00.001Z"));
    assertThat(header.embargoedUntil()).isEqualTo(moment("2024-03-07T22:00:00.002Z"));
  }

  @Test
  void publicationBeforeTheFirstRecordTimeIsRefused() {
    assertThat(aReport("i1").published("1970-01-01T00:00:00Z").claim().header().publishedAt())
        .isEqualTo(Instant.EPOCH);
    assertRefused(
        () -> aReport("i1").published("1969-12-31T23:59:59.999Z").claim(),
        "publishedAt is 1969-12-31T23:59:59.999Z; record times begin with 1970");
  }

  @Test
  void withoutTextTheQuoteIsKeptAndOfTheStoryTheAddressAndTheOutlet() {
    Header full =
        new Header(
            "w1",
            3,
            moment("2024-03-07T21:00:00Z"),
            "crocus",
            new Story("https://example.org/7", "Avoid crowds", "Example", "en"),
            moment("2024-03-07T22:00:00Z"),
            List.of(party("us-embassy", "us")),
            Basis.NAMED,
            "Avoid large gatherings",
            "Stay away from crowds");

    assertThat(full.withoutText())
        .isEqualTo(
            new Header(
                "w1",
                3,
                moment("2024-03-07T21:00:00Z"),
                "crocus",
                new Story("https://example.org/7", null, "Example", null),
                null,
                List.of(party("us-embassy", "us")),
                Basis.NAMED,
                "Avoid large gatherings",
                null));
  }

  @Test
  void claimWithoutTextSaysTheSame() {
    Warning warning = aWarning("w1").valid("2024-03-08").cancelled("2024-03-09").claim();
    IncidentReport report = aReport("i1").killed(Count.exactly(143)).by(party("isis-k")).claim();
    Statement statement = statement("w1", "warning.credible");
    Retraction retraction = new Retraction(header("w1", 2, null, "withdrawn"), ClaimType.WARNING);

    assertThat(warning.withoutText()).as("has none anyway").isEqualTo(warning);
    assertThat(report.withoutText()).as("has none anyway").isEqualTo(report);
    assertThat(statement.withoutText()).as("has none anyway").isEqualTo(statement);
    assertThat(retraction.withoutText())
        .isEqualTo(new Retraction(header("w1", 2, null, null), ClaimType.WARNING));
  }

  @Test
  void positionHoldsWhatItIsReported() {
    assertThat(new Position.OfPlaces(List.of(site("crocus"))).where())
        .containsExactly(site("crocus"));
    assertThat(new Position.OfScale("city", "site").to()).isEqualTo("site");
    assertThat(new CapLevels("Severe", "Immediate", "Likely").urgency()).isEqualTo("Immediate");
  }

  @Test
  void revisionsCountFromOne() {
    assertRefused(
        () -> header("w1", 0, null, null), "revision is 0, 1 to 9007199254740992 is expected");
    assertRefused(
        () -> header("w1", Header.MOST_REVISION + 1, null, null),
        "revision is 9007199254740993, 1 to 9007199254740992 is expected");
  }

  @Test
  void longTextsOfTheHeaderAreRefused() {
    String tooLong = "x".repeat(5_001);

    assertRefused(
        () -> header("w1", 1, tooLong, null), "has 5001 characters, at most 5000 are allowed");
    assertRefused(
        () -> header("w1", 1, null, tooLong), "has 5001 characters, at most 5000 are allowed");
  }

  @Test
  void blankIdsAreRefusedWhereverTheyStand() {
    assertRefused(() -> header(" ", 1, null, null), "an id must not be blank");
    assertRefused(() -> aWarning("w1").ofEvent("").claim(), "an id must not be blank");
    assertRefused(() -> party(" "), "an id must not be blank");
    assertRefused(() -> party("isis-k", ""), "an id must not be blank");
    assertRefused(() -> statement("", "warning.credible"), "an id must not be blank");
  }

  @Test
  void longPartsOfTheStoryAreRefused() {
    String tooLong = "x".repeat(501);

    assertRefused(
        () -> new Story("x".repeat(2_049), null, null, null),
        "has 2049 characters, at most 2048 are allowed");
    assertRefused(
        () -> new Story(null, "x".repeat(5_001), null, null),
        "has 5001 characters, at most 5000 are allowed");
    assertRefused(
        () -> new Story(null, null, tooLong, null), "has 501 characters, at most 500 are allowed");
    assertRefused(
        () -> new Story(null, null, null, tooLong), "has 501 characters, at most 500 are allowed");
  }

  @Test
  void longWordsOfUrgencyAreRefused() {
    String tooLong = "x".repeat(501);

    assertRefused(
        () -> new CapLevels(tooLong, null, null), "has 501 characters, at most 500 are allowed");
    assertRefused(
        () -> new CapLevels(null, tooLong, null), "has 501 characters, at most 500 are allowed");
    assertRefused(
        () -> new CapLevels(null, null, tooLong), "has 501 characters, at most 500 are allowed");
  }

  @Test
  void longNamesAreRefused() {
    String tooLong = "x".repeat(501);

    assertRefused(
        () -> new Party("us", tooLong, List.of()), "has 501 characters, at most 500 are allowed");
    assertRefused(() -> statement("w1", tooLong), "has 501 characters, at most 500 are allowed");
    assertRefused(
        () -> new Position.OfScale(tooLong, "site"), "has 501 characters, at most 500 are allowed");
    assertRefused(
        () -> new Position.OfScale("city", tooLong), "has 501 characters, at most 500 are allowed");
  }

  @Test
  void warningWithoutTargetsIsRefused() {
    assertRefused(
        () -> aWarning("w1").on().claim(), "targets is empty, at least one place is expected");
  }

  @Test
  void reportWithoutPlacesIsRefused() {
    assertRefused(
        () -> aReport("i1").on().claim(), "places is empty, at least one place is expected");
  }

  @Test
  void namingNobodyIsRefused() {
    assertRefused(() -> aReport("i1").by(), "names no party");
    assertRefused(() -> new Position.OfPlaces(List.of()), "names no place");
  }

  @Test
  void listsThatAreTooLongAreRefused() {
    String message = "has 501 entries, at most 500 are allowed";

    assertRefused(() -> new Party("us", "US", Collections.nCopies(501, "nato")), message);
    assertRefused(() -> new Perpetrators(Collections.nCopies(501, party("isis")), false), message);
    assertRefused(() -> new Position.OfPlaces(Collections.nCopies(501, site("crocus"))), message);
  }

  @Test
  void numberOfAnErasingRevisionIsRefusedForEverythingElse() {
    Retraction erasing = Retraction.erasing("w1", ClaimType.WARNING);
    String message = "revision is 9223372036854775807, 1 to 9007199254740992 is expected";

    assertThat(erasing.withoutText()).isEqualTo(erasing);
    assertRefused(() -> aWarning("w1").revision(Retraction.ERASING).claim(), message);
    assertRefused(() -> aReport("w1").revision(Retraction.ERASING).claim(), message);
    assertRefused(
        () ->
            new Statement(
                erasing.header(),
                "w1",
                "warning.credible",
                new Position.OfTruth(true),
                Polarity.AFFIRMS,
                false,
                party("putin"),
                span("2024-03-19"),
                span("2024-03-19")),
        message);
    assertRefused(
        () -> new Retraction(header("w1", Retraction.ERASING, null, null), ClaimType.WARNING),
        message);
  }

  @Test
  void highestRevisionIsAllowed() {
    assertThat(aWarning("w1").revision(Header.MOST_REVISION).claim().header().revision())
        .isEqualTo(9_007_199_254_740_992L);
  }

  @Test
  void nothingSaidOfAnExerciseIsNone() {
    assertThat(aWarning("w1").claim().exercise()).isNull();
    assertThat(aWarning("w1").claim().isExercise()).isFalse();
    assertThat(aWarning("w1").asNoExercise().claim().isExercise()).isFalse();
    assertThat(aWarning("w1").asExercise().claim().isExercise()).isTrue();
  }

  private static Header header(
      String id, long revision, @Nullable String quote, @Nullable String paraphrase) {
    return new Header(
        id,
        revision,
        moment("2024-03-07T21:00:00Z"),
        null,
        null,
        null,
        List.of(),
        null,
        quote,
        paraphrase);
  }

  private static Statement statement(String about, String predicate) {
    return new Statement(
        header("s1", 1, null, null),
        about,
        predicate,
        new Position.OfTruth(true),
        Polarity.AFFIRMS,
        false,
        party("putin", "russian-leaders"),
        span("2024-03-19"),
        span("2024-03-19"));
  }

  private static void assertRefused(ThrowingCallable code, String message) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(code).withMessage(message);
  }
}
