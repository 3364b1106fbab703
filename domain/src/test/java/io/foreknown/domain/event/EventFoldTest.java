package io.foreknown.domain.event;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFoldTest {
  private static final Instant FIRST = moment("2024-03-01");

  @Test
  void warningsMakeAWarningEvent() {
    assertThat(EventFold.of(List.of(reported(aWarning("w1").claim()))))
        .isEqualTo(aWarning("w1").firstPublished("2024-03-01").event());
  }

  @Test
  void reportsMakeAnIncidentEvent() {
    assertThat(EventFold.of(List.of(reported(aReport("i1").claim()))))
        .isEqualTo(aReport("i1").firstPublished("2024-03-01").event());
  }

  @Test
  void nothingMakesNoEvent() {
    Claim withdrawn = new Retraction(aReport("i1").claim().header(), ClaimType.INCIDENT);

    assertThat(EventFold.of(List.of())).isNull();
    assertThat(EventFold.of(List.of(reported(withdrawn)))).isNull();
  }

  private static Reported<Claim> reported(Claim claim) {
    return new Reported<>(claim, FIRST);
  }
}
