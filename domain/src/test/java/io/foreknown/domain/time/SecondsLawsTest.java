package io.foreknown.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.given.Any;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Wherever in their spans the moments really lie, the interval contains what is between them. */
class SecondsLawsTest {
  @Property
  void intervalContainsTheTruth(
      @ForAll("spans") Span earlier,
      @ForAll("spans") Span later,
      @ForAll @DoubleRange(min = 0, max = 1) double inEarlier,
      @ForAll @DoubleRange(min = 0, max = 1) double inLater) {
    Seconds seconds = Seconds.between(earlier, later);

    long truth = Duration.between(in(earlier, inEarlier), in(later, inLater)).toMillis();
    assertThat(truth).isBetween(seconds.min() * 1_000, seconds.max() * 1_000);
  }

  @Property
  void intervalIsNoMoreThanASecondWiderThanTheSpansOnEitherSide(
      @ForAll("spans") Span earlier, @ForAll("spans") Span later) {
    Seconds seconds = Seconds.between(earlier, later);

    long width =
        Duration.between(earlier.from(), earlier.to())
            .plus(Duration.between(later.from(), later.to()))
            .toMillis();
    assertThat((seconds.max() - seconds.min()) * 1_000).isBetween(width, width + 1_999);
  }

  @Provide
  Arbitrary<Span> spans() {
    return Any.span();
  }

  private static Instant in(Span span, double share) {
    long width = Duration.between(span.from(), span.to()).toMillis();
    return span.from().plusMillis(Math.round(width * share));
  }
}
