package io.foreknown.domain.problem;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.problem.Rejection.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockRuleTest {
  private static final Instant NOW = moment("2024-03-22T17:00:00Z");

  @Test
  void pastAndPresentAreAdmitted() {
    assertThat(ClockRule.refusal(published("2017-12-31"), NOW)).isNull();
    assertThat(ClockRule.refusal(published("2024-03-22T17:00:00Z"), NOW)).isNull();
  }

  @Test
  void anHourAheadIsAdmitted() {
    assertThat(ClockRule.refusal(published("2024-03-22T18:00:00.000Z"), NOW)).isNull();
  }

  @Test
  void moreThanAnHourAheadIsTheFuture() {
    assertThat(ClockRule.refusal(published("2024-03-22T18:00:00.001Z"), NOW))
        .isEqualTo(
            new Refusal(
                Reason.FUTURE,
                new Problem(
                    "publishedAt",
                    "2024-03-22T18:00:00.001Z is more than an hour ahead of the clock")));
  }

  @Test
  void embargoHoldsUntilTheMomentItEnds() {
    assertThat(ClockRule.refusal(embargoed("2024-03-22T17:00:00.001Z"), NOW))
        .isEqualTo(
            new Refusal(
                Reason.EMBARGOED,
                new Problem("embargoedUntil", "the embargo ends at 2024-03-22T17:00:00.001Z")));
    assertThat(ClockRule.refusal(embargoed("2024-03-22T17:00:00.000Z"), NOW)).isNull();
  }

  private static Header published(String publishedAt) {
    return aReport("i1").published(publishedAt).claim().header();
  }

  private static Header embargoed(String until) {
    return new Header(
        "i1",
        1,
        moment("2024-03-22T16:00:00Z"),
        null,
        null,
        moment(until),
        List.of(),
        null,
        null,
        null);
  }
}
