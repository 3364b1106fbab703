package io.foreknown.domain.verdict;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.given.FindingBuilder;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Specificity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossierTest {
  private final IncidentEvent incident = aReport("i1").event();

  private final FindingBuilder inWindow = aFinding("in-window");
  private final FindingBuilder afterWindow =
      aFinding("after-window").lying(WindowRelation.AFTER_WINDOW);
  private final FindingBuilder nearMiss = aFinding("near-miss").that(MatchKind.NEAR_MISS);
  private final FindingBuilder tooLate = aFinding("too-late").that(MatchKind.TOO_LATE);

  @Test
  void incidentWithoutWarningsIsUnwarned() {
    assertThat(dossier())
        .isEqualTo(
            new Dossier(incident, IncidentVerdict.UNWARNED, false, List.of(), 0, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "IN_WINDOW, WARNED",
    "PARTLY_IN_WINDOW, WARNED",
    "NO_WINDOW, WARNED",
    "BEFORE_WINDOW, WARNED_OUTSIDE_WINDOW",
    "AFTER_WINDOW, WARNED_OUTSIDE_WINDOW",
  })
  void matchOutsideItsWindowIsAVerdictOfItsOwn(
      WindowRelation relation, IncidentVerdict incidentVerdict) {
    assertThat(dossier(aFinding("m1").lying(relation)).verdict()).isEqualTo(incidentVerdict);
  }

  @Test
  void bestFindingGivesTheVerdict() {
    assertThat(dossier(tooLate, nearMiss, afterWindow, inWindow).verdict())
        .isEqualTo(IncidentVerdict.WARNED);
    assertThat(dossier(tooLate, nearMiss, afterWindow).verdict())
        .isEqualTo(IncidentVerdict.WARNED_OUTSIDE_WINDOW);
    assertThat(dossier(tooLate, nearMiss).verdict()).isEqualTo(IncidentVerdict.NEAR_MISS);
    assertThat(dossier(tooLate).verdict()).isEqualTo(IncidentVerdict.UNWARNED);
  }

  @Test
  void verdictIsHindsightOnlyWhenAllThatCarryItAre() {
    assertThat(dossier(inWindow.inHindsight(), afterWindow, nearMiss, tooLate).hindsightOnly())
        .as("what does not carry the verdict has no say")
        .isTrue();
    assertThat(dossier(inWindow.inHindsight(), aFinding("known-before")).hindsightOnly()).isFalse();
    assertThat(dossier(aFinding("known-before"), afterWindow.inHindsight()).hindsightOnly())
        .isFalse();
  }

  @Test
  void lesserVerdictsMayBeHindsightToo() {
    assertThat(dossier(afterWindow.inHindsight(), nearMiss).hindsightOnly()).isTrue();
    assertThat(dossier(nearMiss.inHindsight(), tooLate).hindsightOnly()).isTrue();
    assertThat(
            dossier(nearMiss, aFinding("known-before").that(MatchKind.NEAR_MISS)).hindsightOnly())
        .isFalse();
  }

  @Test
  void nothingCarriesAnUnwarnedVerdict() {
    assertThat(dossier(tooLate.inHindsight()).hindsightOnly()).isFalse();
  }

  @Test
  void firstWarningsAreReportedByAudience() {
    Dossier dossier =
        dossier(
            aFinding("private-late").issued("2024-03-10"),
            aFinding("private-first").issued("2024-03-06"),
            aFinding("public-first").inPublic().issued("2024-03-07"),
            aFinding("public-late").inPublic().issued("2024-03-08"));

    assertThat(dossier.firstPrivateWarning()).isEqualTo("private-first");
    assertThat(dossier.firstPublicWarning()).isEqualTo("public-first");
  }

  @Test
  void audienceWithoutAWarningHasNoFirst() {
    assertThat(dossier(aFinding("m1")))
        .extracting(Dossier::firstPrivateWarning, Dossier::firstPublicWarning)
        .containsExactly("m1", null);
    assertThat(dossier(aFinding("m1").inPublic()))
        .extracting(Dossier::firstPrivateWarning, Dossier::firstPublicWarning)
        .containsExactly(null, "m1");
  }

  @Test
  void warningWasFirstThatWasCertainlyGivenFirst() {
    assertThat(
            dossier(
                    aFinding("some-time-in-march").issued("2024-03-01/2024-03-20"),
                    aFinding("on-the-seventh").issued("2024-03-07"))
                .firstPrivateWarning())
        .isEqualTo("on-the-seventh");
  }

  @Test
  void simultaneousWarningsAreDecidedByLeastId() {
    Dossier dossier =
        dossier(
            aFinding("m2"),
            aFinding("m1"),
            aFinding("m4").inPublic().issued("2024-03-07"),
            aFinding("m3").inPublic().issued("2024-03-07"));

    assertThat(dossier.firstPrivateWarning()).isEqualTo("m1");
    assertThat(dossier.firstPublicWarning()).isEqualTo("m3");
    assertThat(dossier.mostSpecific()).isEqualTo("m1");
  }

  @Test
  void mostSpecificWarningNamesTheNarrowestTarget() {
    assertThat(
            dossier(
                    aFinding("city").naming(Specificity.CITY),
                    aFinding("site").naming(Specificity.SITE).issued("2024-03-20"),
                    aFinding("kind").naming(Specificity.SITE_KIND))
                .mostSpecific())
        .isEqualTo("site");
  }

  @Test
  void equallySpecificWarningsAreDecidedByTheEarliest() {
    assertThat(
            dossier(
                    aFinding("m1").naming(Specificity.SITE).issued("2024-03-20"),
                    aFinding("m2").naming(Specificity.SITE).issued("2024-03-06"),
                    aFinding("m3").naming(Specificity.COUNTRY).issued("2024-03-01"))
                .mostSpecific())
        .isEqualTo("m2");
  }

  @ParameterizedTest
  @EnumSource(names = {"NEAR_MISS", "TOO_LATE"})
  void whatIsNoMatchIsShownButIsNeverFirst(MatchKind kind) {
    Dossier dossier =
        dossier(
            aFinding("m1").that(kind).naming(Specificity.SITE).issued("2024-03-01"),
            aFinding("m2").that(kind).inPublic());

    assertThat(dossier.matches()).containsExactly("m1", "m2");
    assertThat(dossier)
        .extracting(
            Dossier::firstPrivateWarning, Dossier::firstPublicWarning, Dossier::mostSpecific)
        .containsOnlyNulls();
  }

  @Test
  void firstFiftyMatchesAreListedAndAllAreCounted() {
    List<String> ids = IntStream.range(100, 151).mapToObj(i -> "m" + i).toList();

    Dossier dossier =
        dossier(
            IntStream.rangeClosed(0, 50)
                .mapToObj(i -> aFinding(ids.get(50 - i)))
                .toArray(FindingBuilder[]::new));

    assertThat(dossier.matches()).containsExactlyElementsOf(ids.subList(0, 50));
    assertThat(dossier.matchCount()).isEqualTo(51);
  }

  private Dossier dossier(FindingBuilder... findings) {
    return Dossier.of(
        incident, Findings.of(Stream.of(findings).map(FindingBuilder::finding).toList()));
  }
}
