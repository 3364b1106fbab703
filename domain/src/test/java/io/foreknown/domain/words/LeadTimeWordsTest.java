package io.foreknown.domain.words;

import static io.foreknown.domain.given.Given.aFinding;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.given.FindingBuilder;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LeadTimeWordsTest {
  private static final Span DECEMBER =
      Span.ofDay(LocalDate.of(2017, 12, 1)).hull(Span.ofDay(LocalDate.of(2017, 12, 31)));

  private static final Span SIXTH = Span.ofDay(LocalDate.of(2024, 3, 6));

  /** The page holds to the same table. */
  @Test
  void lengthsOfTimeAreWordedAsInTheTable() throws IOException {
    List<String[]> rows = rows();

    assertThat(rows)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row -> {
              Seconds seconds = new Seconds(Long.parseLong(row[0]), Long.parseLong(row[1]));
              assertThat(LeadTimeWords.of(seconds)).isEqualTo(row[2]);
              if (!row[3].isEmpty()) {
                assertThat(DurationWords.of(seconds)).isEqualTo(row[3]);
              }
            });
  }

  @Test
  void lengthIsWordedAsAnIntervalOfNoWidth() {
    long seconds = Duration.ofHours(30).toSeconds();

    assertThat(DurationWords.of(seconds)).isEqualTo("30 hours");
    assertThat(DurationWords.of(29)).isEqualTo("less than a minute");
  }

  @Test
  void unknownOrderInOneMonthOrDaySaysWhich() {
    assertThat(lead(DECEMBER, DECEMBER)).isEqualTo("order unknown: both in December 2017");
    assertThat(lead(SIXTH, SIXTH)).isEqualTo("order unknown: both on 6 March 2024");
    assertThat(lead(SIXTH, SIXTH.hull(Span.ofDay(LocalDate.of(2024, 3, 7)))))
        .isEqualTo("order unknown: up to 2 days before or up to 24 hours after");
  }

  @Test
  void knownOrderSaysHowLong() {
    assertThat(lead(SIXTH, Span.at(Instant.parse("2024-03-22T16:58:00Z"))))
        .isEqualTo("16 to 17 days before");
  }

  @Test
  void windowIsSaidWithHowFarTheIncidentLayOutside() {
    Seconds thirteen = new Seconds(1_123_200, 1_123_200);

    assertThat(LeadTimeWords.of(new Window(WindowRelation.AFTER_WINDOW, thirteen)))
        .isEqualTo("the warning had expired 13 days earlier");
    assertThat(LeadTimeWords.of(new Window(WindowRelation.BEFORE_WINDOW, thirteen)))
        .isEqualTo("13 days before the warning took effect");
    assertThat(LeadTimeWords.of(new Window(WindowRelation.NO_WINDOW, null)))
        .isEqualTo("no end date given");
  }

  @Test
  void warningThatWasLiftedBeforeSaysThat() {
    FindingBuilder after = aFinding("f1").outside(WindowRelation.AFTER_WINDOW, 7_200);

    assertThat(LeadTimeWords.ofWindow(after.inForce(Force.ENDED).finding().match()))
        .isEqualTo("the warning had ended 2 hours earlier");
    assertThat(LeadTimeWords.ofWindow(after.inForce(Force.NO_LONGER).finding().match()))
        .isEqualTo("the warning had been lifted there 2 hours earlier");
    assertThat(LeadTimeWords.ofWindow(after.inForce(Force.IN_FORCE).finding().match()))
        .isEqualTo("the warning had expired 2 hours earlier");
  }

  @Test
  void warningThatBecameKnownAfterwardsSaysSinceWhen() {
    Instant known = Instant.parse("2024-04-02T23:59:59.999Z");

    assertThat(LeadTimeWords.hindsight(Audience.PRIVATE, known))
        .isEqualTo("public only since 2 April 2024");
    assertThat(LeadTimeWords.hindsight(Audience.PUBLIC, known))
        .isEqualTo("on record only since 2 April 2024");
  }

  private static String lead(Span issued, Span began) {
    return LeadTimeWords.of(Seconds.between(issued, began), issued, began);
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = LeadTimeWordsTest.class.getResourceAsStream("lead-times.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
