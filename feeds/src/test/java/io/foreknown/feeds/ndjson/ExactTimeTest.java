package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactTimeTest {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  /** Before the last day of it, so that no offset leads into a year of five digits. */
  private static final long YEAR_9999 = 253_402_300_799L - 86_400;

  @Property
  void itReadsWhatTheFormatterWrites(@ForAll("times") OffsetDateTime time) {
    assertThat(ExactTime.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withSecond(7))))
        .isEqualTo(time.withSecond(7).toInstant());
  }

  @Property
  void whateverItReadsTheFormatterReadsAlike(
      @ForAll("times") OffsetDateTime time, @ForAll("places") int at, @ForAll("marks") char mark) {
    StringBuilder text = new StringBuilder(time.toString());
    text.setCharAt(at % text.length(), mark);
    Instant read = ExactTime.of(text.toString());
    if (read != null) {
      assertThat(OffsetDateTime.parse(text).toInstant()).isEqualTo(read);
    }
  }

  @Property
  void itWritesWhatTheFormatterWrites(@ForAll("times") OffsetDateTime time) {
    assertThat(ExactTime.written(time.toInstant())).isEqualTo(MILLIS.format(time));
    assertThat(ExactTime.written(Instant.EPOCH.minus(Duration.between(Instant.EPOCH, time))))
        .isEqualTo(MILLIS.format(Instant.EPOCH.minus(Duration.between(Instant.EPOCH, time))));
  }

  @Provide
  Arbitrary<OffsetDateTime> times() {
    Arbitrary<Instant> instants =
        Combinators.combine(
                Arbitraries.longs().between(0, YEAR_9999),
                Arbitraries.of(0, 1, 500_000_000, 123_456_789, 120_000_000))
            .as(Instant::ofEpochSecond);
    Arbitrary<Integer> minutes = Arbitraries.integers().between(-17 * 60, 17 * 60);
    return Combinators.combine(instants, minutes)
        .as((instant, offset) -> instant.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 40);
  }

  @Provide
  Arbitrary<Character> marks() {
    return Arbitraries.of('0', '9', '5', 'Z', 'T', 't', ':', '.', '-', '+', ' ', '٣');
  }
}
