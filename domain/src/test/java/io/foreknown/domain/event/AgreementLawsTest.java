package io.foreknown.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementLawsTest {
  private static final Instant DAY = Instant.parse("2024-03-22T00:00:00Z");

  @Property
  void spanIsTheHullOfTheStretchesOnWhichMostAgree(@ForAll("spans") List<Span> spans) {
    long most = spans.stream().mapToLong(span -> agreeing(span.from(), spans)).max().orElseThrow();
    Span expected =
        spans.stream()
            .map(Span::from)
            .filter(start -> agreeing(start, spans) == most)
            .map(start -> new Span(start, nextEnd(start, spans)))
            .reduce(Span::hull)
            .orElseThrow();

    assertThat(agreed(spans).span()).isEqualTo(expected);
  }

  private static long agreeing(Instant moment, List<Span> spans) {
    return spans.stream().filter(span -> span.contains(Span.at(moment))).count();
  }

  private static Instant nextEnd(Instant start, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.contains(Span.at(start)))
        .map(Span::to)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Few moments, so that ends and starts often coincide. */
  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 12);
    return Combinators.combine(minutes, minutes)
        .as((one, other) -> new Span(at(Math.min(one, other)), at(Math.max(one, other))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  private static Instant at(int minute) {
    return DAY.plusSeconds(60L * minute);
  }

  private static AgreedSpan agreed(Collection<Span> spans) {
    Agreement agreement = new Agreement();
    spans.forEach(agreement::add);
    return Objects.requireNonNull(agreement.agreed());
  }
}
