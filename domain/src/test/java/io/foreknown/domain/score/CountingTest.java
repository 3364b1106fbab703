package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final Instant EARLY = moment("2024-03-01");
  private static final Instant LATE = moment("2024-03-09");

  private final Totals pending = Totals.NONE.plus(new Score.OfWarning(false, true, null));
  private final Totals takenBack = Totals.NONE.minus(new Score.OfWarning(false, true, null));

  @Test
  void nothingIsOwedAtFirst() {
    assertThat(Counting.NONE).isEqualTo(new Counting(Totals.NONE, 0, true, Instant.EPOCH));
  }

  @Test
  void changeIsCountedAndStillToBeTold() {
    assertThat(Counting.NONE.after(pending, EARLY))
        .isEqualTo(new Counting(pending, 0, false, EARLY));
  }

  @Test
  void changeOfOldClaimsDoesNotTurnBackTheTime() {
    assertThat(Counting.NONE.after(pending, LATE).after(pending, EARLY).latest()).isEqualTo(LATE);
  }

  @Test
  void severalChangesAreReportedAsOneVersion() {
    Counting counting = Counting.NONE.after(pending, EARLY).after(pending, LATE);

    assertThat(counting.emitted()).isEqualTo(new Counting(counting.totals(), 1, true, LATE));
  }

  @Test
  void versionsGoOnAfterARetraction() {
    Counting retracted =
        Counting.NONE.after(pending, EARLY).emitted().after(takenBack, LATE).emitted();

    assertThat(retracted).isEqualTo(new Counting(Totals.NONE, 2, true, LATE));
  }
}
