package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.News;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The shell around {@link EventFold#of}: a change to one claim in, the changed event out. */
final class GatherProcessor implements Processor<String, News, String, Gathered> {
  /** Sorts before every character of an id that could continue an event's key. */
  private static final char SEPARATOR = '\0';

  private final Router router;
  private ProcessorContext<String, Gathered> context;
  private KeyValueStore<String, Reported<Claim>> claims;
  private KeyValueStore<String, RoutedEvent> events;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  GatherProcessor(Router router) {
    this.router = router;
  }

  @Override
  public void init(ProcessorContext<String, Gathered> context) {
    this.context = context;
    this.claims = context.getStateStore(GatherStage.CLAIMS);
    this.events = context.getStateStore(GatherStage.EVENTS);
  }

  @Override
  public void process(Record<String, News> record) {
    if (record.value() instanceof News.OfClock clock) {
      context.forward(record.withValue(new Gathered.Clock(clock.now())));
    } else if (record.value() instanceof News.OfClaim claim) {
      process(record, claim.change());
    }
  }

  private void process(Record<String, News> record, ClaimChange claim) {
    apply(record.key(), claim);
    RoutedEvent before = events.get(record.key());
    RoutedEvent now = routed(EventFold.of(claimsOf(record.key())));
    if (Objects.equals(now, before)) {
      return;
    }
    events.put(record.key(), now);
    context.forward(record.withValue(new Gathered.Changed(claim.event(), before, now)));
  }

  private @Nullable RoutedEvent routed(@Nullable Event event) {
    return event == null ? null : new RoutedEvent(event, router.routes(event));
  }

  private void apply(String event, ClaimChange change) {
    String row = event + SEPARATOR + change.claimId();
    if (change instanceof Stands stands) {
      claims.put(row, new Reported<>(stands.claim(), stands.firstPublished()));
    } else if (change instanceof Leaves) {
      claims.delete(row);
    } else if (change instanceof FirstPublished first) {
      claims.put(row, new Reported<>(claims.get(row).claim(), first.firstPublished()));
    }
  }

  private List<Reported<Claim>> claimsOf(String event) {
    List<Reported<Claim>> found = new ArrayList<>();
    try (KeyValueIterator<String, Reported<Claim>> rows =
        claims.prefixScan(event + SEPARATOR, new StringSerializer())) {
      rows.forEachRemaining(row -> found.add(row.value));
    }
    return found;
  }
}
