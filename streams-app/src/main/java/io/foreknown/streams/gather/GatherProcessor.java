package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventClaims;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.News;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.store.WorkingMemory;
import io.foreknown.streams.store.WorkingSets;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The shell around {@link EventClaims}: a change to one claim in, the changed event out. */
final class GatherProcessor implements Processor<String, News, String, Gathered> {
  private final Router router;
  private final WorkingSets<GatheredEvent> events = new WorkingSets<>(WorkingMemory.ofProcess());
  private ProcessorContext<String, Gathered> context;
  private EventRows rows;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  GatherProcessor(Router router) {
    this.router = router;
  }

  @Override
  public void init(ProcessorContext<String, Gathered> context) {
    this.context = context;
    this.rows = new EventRows(context);
    events.clear();
  }

  @Override
  public void close() {
    events.clear();
  }

  @Override
  public void process(Record<String, News> record) {
    if (record.value() instanceof News.OfClock clock) {
      context.forward(record.withValue(new Gathered.Clock(clock.now())));
    } else if (record.value() instanceof News.OfSweep on) {
      context.forward(record.withValue(new Gathered.Sweep(on.sweep(), on.now())));
    } else if (record.value() instanceof News.OfClaim claim) {
      process(record, claim.change());
    }
  }

  private void process(Record<String, News> record, ClaimChange change) {
    String key = record.key();
    GatheredEvent held = events.take(key);
    GatheredEvent event = held == null ? rows.load(key) : held;
    RoutedEvent before = event.told();
    Reported<Claim> claimBefore = event.group().member(change.claimId());
    event.apply(change, router);
    rows.save(key, event, change.claimId());
    events.hold(key, event, event.group(), event.bytes());
    if (!Objects.equals(before, event.told())) {
      context.forward(record.withValue(new Gathered.Changed(change.event(), before, event.told())));
    }
    context.forward(
        record.withValue(
            new Gathered.Heard(
                change.event(),
                change.claimId(),
                claim(claimBefore),
                folded(before),
                folded(event.told()),
                event.group().members())));
  }

  private static @Nullable Event folded(@Nullable RoutedEvent told) {
    return told == null ? null : told.event();
  }

  private static @Nullable Claim claim(@Nullable Reported<Claim> reported) {
    return reported == null ? null : reported.claim();
  }
}
