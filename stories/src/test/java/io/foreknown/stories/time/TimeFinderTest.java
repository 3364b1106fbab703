package io.foreknown.stories.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeHit.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times seen from Wednesday, 12 March 2025. */
class TimeFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 12);

  private static List<TimeHit> hits(String sentence) {
    return new TimeFinder(PUBLISHED).in(StoryText.of(sentence).sentences().get(0));
  }

  private static String day(TimeHit hit) {
    return hit.span() == null
        ? hit.kind().name()
        : hit.span().from().toString().substring(0, 10)
            + " "
            + hit.span().to().toString().substring(0, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "It began on 7 March., 2025-03-07, 2025-03-07",
    "It began on March 7., 2025-03-07, 2025-03-07",
    "It began on the 7th of March 2019., 2019-03-07, 2019-03-07",
    "It began on 20 December., 2024-12-20, 2024-12-20",
    "It began in January., 2025-01-01, 2025-01-31",
    "It began in August., 2024-08-01, 2024-08-31",
    "It began in 2017., 2017-01-01, 2017-12-31",
    "It began 2024-02-29 there., 2024-02-29, 2024-02-29",
    "It began on Monday., 2025-03-10, 2025-03-10",
    "It began on Wednesday., 2025-03-12, 2025-03-12",
    "It began in Nordby on Saturday., 2025-03-08, 2025-03-08",
    "It began in Soweto on Friday., 2025-03-07, 2025-03-07",
    "It began last Wednesday., 2025-03-05, 2025-03-05",
    "It began yesterday., 2025-03-11, 2025-03-11",
    "It began in the past few hours., 2025-03-11, 2025-03-12",
    "It began in the last 48 hours., 2025-03-10, 2025-03-12",
    "It began over the past 12 days., 2025-02-28, 2025-03-12",
    "It went on between 27 February and 3 March., 2025-02-27, 2025-03-03",
    "It went on between 3 and 7 March 2019., 2019-03-03, 2019-03-07",
    "It was tuesday's fire., 2025-03-11, 2025-03-11",
    "It began overnight., 2025-03-11, 2025-03-12",
    "It began three days ago., 2025-03-09, 2025-03-09",
    "It began last month., 2025-02-01, 2025-02-28",
    "Heavy rain is expected on Friday., 2025-03-14, 2025-03-14",
    "Residents should stay away until Friday., 2025-03-14, 2025-03-14"
  })
  void timesAreDays(String sentence, String from, String to) {
    assertThat(hits(sentence)).extracting(TimeFinderTest::day).containsExactly(from + " " + to);
  }

  @ParameterizedTest
  @CsvSource({
    "They warned on Monday that the river would rise by Tuesday evening., 2025-03-11",
    "They warned on Sunday that the river would rise until Wednesday., 2025-03-12",
    "They warned on 3 March that it would rise by Friday., 2025-03-07",
    "They warned on Monday that it would rise by next Tuesday., 2025-03-18",
    "They warned on Wednesday that it would rise by Friday., 2025-03-14"
  })
  void whatLiesAheadLiesAheadOfTheDayThatWasNamed(String sentence, String day) {
    assertThat(hits(sentence)).last().asString().contains("from=" + day);
  }

  @Test
  void whatHadHappenedByADayIsOver() {
    assertThat(hits("By Tuesday evening the water had gone."))
        .extracting(TimeFinderTest::day)
        .containsExactly("2025-03-11 2025-03-11");
  }

  @Test
  void whatHangsOnAnotherEventIsLeftToTheStory() {
    assertThat(hits("It came the day before the public warning."))
        .singleElement()
        .satisfies(hit -> assertThat(hit.offsetDays()).isEqualTo(-1))
        .extracting(TimeHit::kind)
        .isEqualTo(Kind.RELATIVE);
    assertThat(hits("It came two weeks after the attack."))
        .extracting(TimeHit::offsetDays)
        .containsExactly(14);
  }

  @Test
  void whatIsVagueStaysOpen() {
    assertThat(hits("It came more than a fortnight prior to the attack."))
        .extracting(TimeHit::kind)
        .containsExactly(Kind.VAGUE);
    assertThat(hits("It came days before the attack."))
        .extracting(TimeHit::kind)
        .containsExactly(Kind.VAGUE);
    assertThat(hits("It came on 31 February."))
        .extracting(TimeHit::kind)
        .containsExactly(Kind.VAGUE);
  }

  @Test
  void aStretchThatIsNotOverIsReadAsItsTwoDays() {
    assertThat(hits("Stay away between 14 March and 16 March.")).hasSize(2);
  }

  @Test
  void aFewDaysAreNoDay() {
    assertThat(hits("It came in the past few days."))
        .extracting(TimeHit::kind)
        .containsExactly(Kind.VAGUE);
  }

  @Test
  void aLengthIsNoDay() {
    assertThat(hits("Avoid crowds over the next 48 hours."))
        .extracting(TimeHit::length)
        .containsExactly(Duration.ofDays(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 19 April Movement laid down its arms.",
        "They hit the 5 November dam.",
        "A shop on 1 May Avenue burned."
      })
  void aDayWithinANameIsNone(String sentence) {
    assertThat(hits(sentence)).isEmpty();
  }

  @Test
  void aDayInGreenwichBesideTheLocalHourIsNone() {
    assertThat(hits("He was shot at 1950 (0050 GMT 8 March).")).isEmpty();
    assertThat(hits("The bomb went off at 2230 [0230 GMT on 8 March].")).isEmpty();
    assertThat(hits("He was shot at 1950 on 7 March (0050 GMT 8 March).")).hasSize(1);
  }

  @Test
  void wordsThatOnlyLookLikeTimesAreNone() {
    assertThat(hits("They may march to the sun.")).isEmpty();
  }

  @Test
  void withoutAPublicationOnlyWholeDatesAreKnown() {
    List<TimeHit> hits =
        new TimeFinder(null)
            .in(StoryText.of("On Monday, on 7 March and on 7 March 2019.").sentences().get(0));
    assertThat(hits).extracting(hit -> hit.span() != null).containsExactly(false, false, true);
  }
}
