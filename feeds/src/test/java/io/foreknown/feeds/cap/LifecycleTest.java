package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.id;
import static io.foreknown.feeds.cap.Given.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.feeds.cap.AlertCourse.Beginning;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  /** Ended and put in force again, over and over: a claim holds so many updates and no more. */
  @Test
  void ofAWarningThatIsChangedWithoutEndTheLastChangesStay() {
    IndexedMessage update = message(id("u", 1), Kind.UPDATE, List.of("met@example.org,a"));
    IndexedMessage end = message(id("c", 2), Kind.CANCEL, List.of("met@example.org,a"));
    Warning first = update.contents().get(0);
    Instant at = first.issued().from();
    Lifecycle life = new Lifecycle(new Beginning(id("a", 0), 0, first, at));
    for (int i = 1; i <= Limits.LIST + 2; i++) {
      life.add(i % 2 == 1 ? end : update, at.plusSeconds(i));
    }

    List<Update> updates = life.updates();

    assertThat(updates).hasSize(Limits.LIST);
    assertThat(updates.get(0).at().from()).isEqualTo(at.plusSeconds(3));
    assertThat(updates.get(Limits.LIST - 1).at().from()).isEqualTo(at.plusSeconds(Limits.LIST + 2));
  }
}
