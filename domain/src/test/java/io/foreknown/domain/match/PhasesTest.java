package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anEnd;
import static io.foreknown.domain.given.Given.anUpdate;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Update;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.time.Seconds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tornado warning of 20:00 to 20:45 for two counties, and what was said anew of it. */
class PhasesTest {
  private static final Place POLK = site("polk");
  private static final Place STORY = site("story");

  private static final Update TRIMMED = anUpdate(at("20:20:00.000")).on(POLK).update();
  private static final Update EXTENDED =
      anUpdate(at("20:20:00.000")).valid(at("20:00:00.000") + "/" + at("21:15:00.000")).update();

  private static String at(String time) {
    return "2018-06-20T" + time + "Z";
  }

  private static WarningBuilder warning(Update... updates) {
    return aWarning("w1")
        .of("met.tornado")
        .issued(at("20:00:00.000"))
        .valid(at("20:00:00.000") + "/" + at("20:45:00.000"))
        .on(POLK, STORY)
        .updated(updates);
  }

  private static @Nullable Finding finding(WarningBuilder warning, Place place, String began) {
    return new MatchRule(MatchRules.shipped())
        .finding(
            warning.event(), aReport("i1").of("met.tornado").began(at(began)).on(place).event());
  }

  private static @Nullable Match match(WarningBuilder warning, Place place, String began) {
    Finding finding = finding(warning, place, began);
    return finding == null || !finding.isShown() ? null : finding.match();
  }

  private static void assertHit(Match match, String since) {
    assertThat(match.kind()).isEqualTo(MatchKind.MATCH);
    assertThat(match.force()).isEqualTo(Force.IN_FORCE);
    assertThat(match.window().relation()).isEqualTo(WindowRelation.IN_WINDOW);
    assertThat(match.warnedSince()).isEqualTo(span(at(since)));
  }

  @Test
  void whatWasInForceStaysSoWhateverIsSaidLater() {
    Match asIssued = Objects.requireNonNull(match(warning(), STORY, "20:10:00.000"));

    assertHit(asIssued, "20:00:00.000");
    assertThat(asIssued.leadSeconds()).isEqualTo(new Seconds(600, 600));
    for (Update later : List.of(TRIMMED, EXTENDED, anEnd(at("20:20:00.000")))) {
      assertThat(match(warning(later), STORY, "20:10:00.000")).isEqualTo(asIssued);
    }
  }

  @ParameterizedTest
  @CsvSource({"20:19:59.999, true", "20:20:00.000, false"})
  void trimmedPlaceIsWarnedOfUntilTheVeryMoment(String began, boolean isWarned) {
    assertThat(match(warning(TRIMMED), STORY, began) != null).isEqualTo(isWarned);
    assertHit(Objects.requireNonNull(match(warning(TRIMMED), POLK, began)), "20:00:00.000");
  }

  @ParameterizedTest
  @CsvSource({"20:07:59.999, true", "20:08:00.000, false", "20:10:00.000, false"})
  void endedWarningCoversNothing(String began, boolean isWarned) {
    assertThat(match(warning(anEnd(at("20:08:00.000"))), POLK, began) != null).isEqualTo(isWarned);
    assertThat(match(warning().cancelled(at("20:08:00.000")), POLK, began) != null)
        .isEqualTo(isWarned);
  }

  @ParameterizedTest
  @CsvSource({"20:45:00.000, true", "21:15:00.000, true", "21:15:00.001, false"})
  void extendedWarningIsOneWarning(String began, boolean isWarned) {
    Match match = match(warning(EXTENDED), POLK, began);

    assertThat(match != null).isEqualTo(isWarned);
    if (match != null) {
      assertHit(match, "20:00:00.000");
    }
  }

  @Test
  void whatIsExtendedOnlyAfterItHadRunOutWasNotWarnedOfInBetween() {
    Update late =
        anUpdate(at("21:00:00.000")).valid(at("21:00:00.000") + "/" + at("21:30:00.000")).update();

    assertThat(match(warning(late), POLK, "20:50:00.000")).isNull();
    assertHit(Objects.requireNonNull(match(warning(late), POLK, "21:10:00.000")), "20:00:00.000");
  }

  @Test
  void addedPlaceIsWarnedOfSinceItWasAdded() {
    Place boone = site("boone");
    Update grown = anUpdate(at("20:15:00.000")).on(POLK, STORY, boone).update();

    assertHit(Objects.requireNonNull(match(warning(grown), boone, "20:15:00.000")), "20:15:00.000");
    assertThat(match(warning(grown), boone, "20:14:59.999")).isNull();
    Match late = Objects.requireNonNull(lateMatch(warning(grown), boone, "20:14:00.000"));
    assertThat(late.kind()).isEqualTo(MatchKind.TOO_LATE);
    assertThat(late.force()).isEqualTo(Force.NOT_YET);
  }

  /** By rules that keep what came up to an hour late, and look two hours ahead. */
  private static @Nullable Match lateMatch(WarningBuilder warning, Place place, String began) {
    MatchRules wide =
        new MatchRules(
            List.of(new MatchRow("", 0, Duration.ofHours(2), 0, Duration.ofHours(1))),
            SiteKinds.shipped());
    return new MatchRule(wide)
        .match(warning.event(), aReport("i1").of("met.tornado").began(at(began)).on(place).event());
  }

  @Test
  void matchTellsWhatHeldNoMore() {
    Match trimmed = Objects.requireNonNull(lateMatch(warning(TRIMMED), STORY, "20:25:00.000"));
    Match ended =
        Objects.requireNonNull(
            lateMatch(warning(anEnd(at("20:20:00.000"))), STORY, "20:25:00.000"));

    assertThat(trimmed.force()).isEqualTo(Force.NO_LONGER);
    assertThat(ended.force()).isEqualTo(Force.ENDED);
    for (Match match : List.of(trimmed, ended)) {
      assertThat(match.window())
          .isEqualTo(new Window(WindowRelation.AFTER_WINDOW, new Seconds(300, 300)));
    }
  }

  @Test
  void placeThatWasLeftOutForAWhileIsWarnedOfSinceItCameBack() {
    Update back = anUpdate(at("20:30:00.000")).on(POLK, STORY).update();

    assertHit(
        Objects.requireNonNull(match(warning(TRIMMED, back), STORY, "20:40:00.000")),
        "20:30:00.000");
    assertThat(
            Objects.requireNonNull(lateMatch(warning(back, TRIMMED), STORY, "20:24:00.000"))
                .window())
        .isEqualTo(new Window(WindowRelation.AFTER_WINDOW, new Seconds(240, 240)));
  }

  @Test
  void warningThatIsTakenUpAgainAfterItsEndIsInForceAgain() {
    Update again = anUpdate(at("20:20:00.000")).update();
    WarningBuilder warning = warning(anEnd(at("20:10:00.000")), again);

    assertThat(match(warning, POLK, "20:15:00.000")).isNull();
    assertHit(Objects.requireNonNull(match(warning, POLK, "20:25:00.000")), "20:20:00.000");
  }

  @Test
  void endAndContinuationAtOneMomentIsNoEnd() {
    WarningBuilder warning = warning(TRIMMED, anEnd(at("20:20:00.000")));

    assertHit(Objects.requireNonNull(match(warning, POLK, "20:25:00.000")), "20:00:00.000");
  }

  @Test
  void endKnownOnlyByItsDayDoesNotUndoTheDay() {
    assertHit(
        Objects.requireNonNull(match(warning().cancelled("2018-06-20"), POLK, "20:10:00.000")),
        "20:00:00.000");
  }

  @Test
  void asItWasIssuedATrimmedPlaceCountsUntilTheLastEnd() {
    Finding trimmed = Objects.requireNonNull(finding(warning(TRIMMED), STORY, "20:45:00.000"));

    assertThat(trimmed.isShown()).isFalse();
    assertThat(trimmed.asIssued()).isEqualTo(new AsIssued(2_700, true));
    assertThat(finding(warning(TRIMMED), STORY, "20:45:00.001")).isNull();
    assertThat(finding(warning(anEnd(at("20:08:00.000"))), STORY, "20:08:00.000")).isNull();
    assertThat(Objects.requireNonNull(finding(warning(EXTENDED), STORY, "21:15:00.000")).asIssued())
        .isEqualTo(new AsIssued(4_500, false));
  }

  @Test
  void hazardThatWasTakenBackIsWarnedOfNoLonger() {
    Update weaker = anUpdate(at("20:20:00.000")).of("met.wind").update();
    WarningEvent event = warning(weaker).event();

    assertThat(event.everyHazard()).hasSize(2);
    assertThat(match(warning(weaker), POLK, "20:19:59.999")).isNotNull();
    assertThat(match(warning(weaker), POLK, "20:20:00.000")).isNull();
  }
}
