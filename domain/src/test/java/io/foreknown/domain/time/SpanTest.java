package io.foreknown.domain.time;

import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final Instant EIGHT = Instant.parse("2024-03-22T08:00:00Z");
  private static final Instant NINE = Instant.parse("2024-03-22T09:00:00Z");
  private static final Instant TEN = Instant.parse("2024-03-22T10:00:00Z");

  @Test
  void exactMomentBeginsAndEndsAtOnce() {
    assertThat(Span.at(NINE)).isEqualTo(new Span(NINE, NINE));
  }

  @Test
  void dayLastsToItsLastMillisecond() {
    assertThat(Span.ofDay(LocalDate.parse("2024-02-29")))
        .isEqualTo(
            new Span(
                Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-02-29T23:59:59.999Z")));
  }

  @Test
  void spanThatEndsBeforeItBeginsIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Span(NINE, EIGHT))
        .withMessage("ends (2024-03-22T08:00:00Z) before it begins (2024-03-22T09:00:00Z)");
  }

  @Test
  void bothEndsAreCutToTheMillisecond() {
    Span span = new Span(NINE.plusNanos(1_999_999), TEN.plusNanos(999_999));

    assertThat(span).isEqualTo(new Span(NINE.plusMillis(1), TEN));
  }

  @Test
  void momentBeforeTheEpochIsCutDownwards() {
    assertThat(Span.moment(Instant.parse("1941-06-22T03:15:00.0009Z")))
        .isEqualTo(Instant.parse("1941-06-22T03:15:00Z"));
  }

  @Test
  void firstAndLastMomentOfTheYearsAreAllowed() {
    Span all = span("0001-01-01/9999-12-31");

    assertThat(all.from()).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    assertThat(all.to()).isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z"));
  }

  @Test
  void momentOutsideTheYearsIsRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Span.moment(Instant.parse("0000-12-31T23:59:59.999Z")))
        .withMessage("0000-12-31T23:59:59.999Z lies outside the years 1 to 9999");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Span.moment(Instant.parse("+10000-01-01T00:00:00Z")))
        .withMessage("+10000-01-01T00:00:00Z lies outside the years 1 to 9999");
  }

  @Test
  void spanContainsItselfAndWhatTouchesItsEndsFromInside() {
    Span span = new Span(EIGHT, TEN);

    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(Span.at(EIGHT))).isTrue();
    assertThat(span.contains(Span.at(TEN))).isTrue();
  }

  @Test
  void spanDoesNotContainWhatSticksOutByAMillisecond() {
    Span span = new Span(EIGHT, TEN);

    assertThat(span.contains(new Span(EIGHT.minusMillis(1), NINE))).isFalse();
    assertThat(span.contains(new Span(NINE, TEN.plusMillis(1)))).isFalse();
  }

  @Test
  void spansThatShareOneMillisecondOverlap() {
    assertThat(new Span(EIGHT, NINE).overlaps(new Span(NINE, TEN))).isTrue();
    assertThat(new Span(NINE, TEN).overlaps(new Span(EIGHT, NINE))).isTrue();
  }

  @Test
  void neighboursDoNotOverlap() {
    Span before = new Span(EIGHT, NINE.minusMillis(1));
    Span after = new Span(NINE, TEN);

    assertThat(before.overlaps(after)).isFalse();
    assertThat(after.overlaps(before)).isFalse();
  }

  @Test
  void hullReachesOverTheGap() {
    assertThat(Span.at(EIGHT).hull(Span.at(TEN))).isEqualTo(new Span(EIGHT, TEN));
    assertThat(Span.at(TEN).hull(Span.at(EIGHT))).isEqualTo(new Span(EIGHT, TEN));
  }

  @Test
  void hullWithAnInnerSpanIsTheOuterOne() {
    Span outer = new Span(EIGHT, TEN);

    assertThat(outer.hull(Span.at(NINE))).isEqualTo(outer);
    assertThat(Span.at(NINE).hull(outer)).isEqualTo(outer);
  }
}
