package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A table of moments, with a wall clock that only pauses move. */
class ThrottleTest {
  private static final Instant FIRST = Instant.parse("2024-03-08T00:00:00Z");
  private static final Instant STARTED = Instant.parse("2025-01-01T00:00:00Z");

  private Instant wall = STARTED;
  private final List<Instant> clock = new ArrayList<>();
  private final Throttle dayInAMinute =
      new Throttle.Scaled(1_440, new Waiting(), clock::add, () -> wall);

  @Test
  void claimsComeInProportionToTheirPublication() {
    dayInAMinute.await(published(FIRST, null));
    assertThat(wall).isEqualTo(STARTED);

    dayInAMinute.await(published(FIRST.plus(Duration.ofDays(1)), null));
    assertThat(wall).isEqualTo(STARTED.plusSeconds(60));

    dayInAMinute.await(published(FIRST.plus(Duration.ofDays(3)), null));
    assertThat(wall).isEqualTo(STARTED.plusSeconds(180));
  }

  @Test
  void clockMovesBetweenClaimsAndEndsAtTheNextOne() {
    dayInAMinute.await(published(FIRST, null));
    dayInAMinute.await(published(FIRST.plus(Duration.ofDays(1)), null));

    assertThat(clock).isSorted().hasSize(60).endsWith(FIRST.plus(Duration.ofDays(1)));
    assertThat(clock.get(0)).isEqualTo(FIRST.plus(Duration.ofMinutes(24)));
  }

  @Test
  void clockDoesNotPassThePublicationOfAClaimUnderEmbargo() {
    dayInAMinute.await(published(FIRST, null));
    dayInAMinute.await(published(FIRST, FIRST.plus(Duration.ofDays(1))));

    assertThat(clock).containsOnly(FIRST);
  }

  @Test
  void aRunThatIsLateDoesNotWait() {
    dayInAMinute.await(published(FIRST, null));
    wall = wall.plus(Duration.ofHours(1));
    dayInAMinute.await(published(FIRST.plus(Duration.ofDays(1)), null));

    assertThat(wall).isEqualTo(STARTED.plus(Duration.ofHours(1)));
  }

  private static Header published(Instant at, @Nullable Instant embargo) {
    return new Header("c", 1, at, null, null, embargo, List.of(), null, null, null);
  }

  /** Lets the wall clock move by what it is told to wait. */
  private final class Waiting implements ReplayListener {
    @Override
    public void pause(Duration time) {
      wall = wall.plus(time);
    }

    @Override
    public void check() {}

    @Override
    public void removed(String prefix) {}

    @Override
    public void begun(String prefix) {}

    @Override
    public InputStream reading(InputStream in) {
      return in;
    }

    @Override
    public void at(Instant publishedAt) {}

    @Override
    public void waiting(long records, long sent) {}

    @Override
    public void noted(Origin origin, String why) {}

    @Override
    public void refused(Rejection rejection) {}

    @Override
    public void written(ReplayFiles replayFiles, JsonNode summary) {}
  }
}
