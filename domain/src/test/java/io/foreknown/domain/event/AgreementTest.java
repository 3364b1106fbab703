package io.foreknown.domain.event;

import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void oneSpanIsTakenAsItIs() {
    assertThat(agreedSpan("2024-03-22"))
        .isEqualTo(new AgreedSpan(span("2024-03-22"), span("2024-03-22")));
  }

  @Test
  void stretchOnWhichMostAgreeIsTheirIntersection() {
    assertThat(
            agreedSpan("2024-03-20/2024-03-22", "2024-03-21/2024-03-24", "2024-03-22/2024-03-23"))
        .isEqualTo(new AgreedSpan(span("2024-03-22"), span("2024-03-20/2024-03-24")));
  }

  @Test
  void exactMomentsWithinAHazyDayWin() {
    assertThat(agreedSpan("2024-03-22", "2024-03-22T16:58:00Z", "2024-03-22").span())
        .isEqualTo(span("2024-03-22T16:58:00Z"));
  }

  @Test
  void spansThatShareOnlyTheirEndsAgreeThere() {
    assertThat(
            agreedSpan(
                    "2024-03-22T16:00:00Z/2024-03-22T17:00:00Z",
                    "2024-03-22T17:00:00Z/2024-03-22T18:00:00Z")
                .span())
        .isEqualTo(span("2024-03-22T17:00:00Z"));
  }

  @Test
  void equalBestsAreJoinedByTheirHull() {
    assertThat(agreedSpan("2024-03-20", "2024-03-22", "2024-03-20", "2024-03-22", "2024-03-25"))
        .isEqualTo(new AgreedSpan(span("2024-03-20/2024-03-22"), span("2024-03-20/2024-03-25")));
  }

  @Test
  void oneWrongYearAmongTenSpoilsOnlyTheEnvelope() {
    List<Span> ten =
        Stream.concat(
                Stream.of(span("2023-03-22")), Collections.nCopies(9, span("2024-03-22")).stream())
            .toList();

    assertThat(agreed(ten))
        .isEqualTo(new AgreedSpan(span("2024-03-22"), span("2023-03-22/2024-03-22")));
  }

  private static AgreedSpan agreedSpan(String... spans) {
    return agreed(Stream.of(spans).map(text -> span(text)).toList());
  }

  private static AgreedSpan agreed(Collection<Span> spans) {
    Agreement agreement = new Agreement();
    spans.forEach(agreement::add);
    return Objects.requireNonNull(agreement.agreed());
  }
}
