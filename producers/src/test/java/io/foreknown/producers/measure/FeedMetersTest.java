package io.foreknown.producers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.producers.given.Broker;
import io.foreknown.producers.given.Incidents;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.Publisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedMetersTest {
  private Instant now = Instant.parse("2025-05-04T00:00:00Z");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FeedMeters meters = new FeedMeters(registry, "desk", "ndjson", () -> now);
  private final List<Rejection> given = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(
          Broker.started().producer(), () -> now, meters.before(given::add), Deduplicator.NONE);

  @Test
  void everyItemCountsByWhatBecameOfItAndByTheReasonIfItWasNotAdmitted() {
    Incidents.of("a.ndjson", "i1", "no claim", "i2").forEach(publisher::publish);
    Incidents.until("2025-05-05T00:00:00Z", "secret").forEach(publisher::publish);
    publisher.publish(new Item.Held(Origin.of("a", 1), "waits", null));
    publisher.publish(new Item.Unclaimed(Origin.of("a", 1), "an acknowledgement"));

    assertThat(items("published")).isEqualTo(2);
    assertThat(items("rejected")).isEqualTo(1);
    assertThat(items("held")).isEqualTo(2);
    assertThat(items("without_claim")).isEqualTo(1);
    assertThat(items("repeated")).isZero();
    assertThat(notAdmitted("MALFORMED")).isEqualTo(1);
    assertThat(notAdmitted("EMBARGOED")).isEqualTo(1);
    assertThat(notAdmitted("FUTURE")).isZero();
    assertThat(given).hasSize(2);
  }

  @Test
  void theAgeOfTheLastItemGrowsUntilTheNext() {
    assertThat(age()).isNaN();

    Incidents.of("a.ndjson", "i1").forEach(publisher::publish);
    now = now.plusSeconds(90);
    assertThat(age()).isEqualTo(90);

    Incidents.of("a.ndjson", "no claim").forEach(publisher::publish);
    assertThat(age()).isZero();
  }

  private double items(String became) {
    return registry.get("foreknown.feed.items").tag("became", became).counter().count();
  }

  private double notAdmitted(String reason) {
    return registry.get("foreknown.feed.not.admitted").tag("reason", reason).counter().count();
  }

  private double age() {
    return registry.get("foreknown.feed.last.item.age").timeGauge().value(TimeUnit.SECONDS);
  }
}
