package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.merge.Merges;
import io.foreknown.domain.merge.Merges.Notice;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.plain.LazyFold;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.CacheBudget;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.TaskCache;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The shell around {@link LazyFold} and {@link Merges}: a change to one claim in, the changed event
 * out.
 */
final class GatherProcessor implements Processor<String, Pack, String, Gathered> {
  private final Router router;
  private final Exchange<GatherCommand> byEvent;
  private final Exchange<EventChange> byMeetingPoint;
  private final TaskCache<GatheredEvent> events = new TaskCache<>(CacheBudget.ofSets());
  private final Map<String, Merging> mergings = new HashMap<>();
  private ProcessorContext<String, Gathered> context;
  private RowStore store;
  private EventStore rows;
  private KeyValueStore<String, Long> births;
  private Packer<GatherCommand> news;
  private Packer<EventChange> changes;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  GatherProcessor(Router router, int partitions) {
    this.router = router;
    this.byEvent = GatherStage.byEvent(partitions);
    this.byMeetingPoint = GatherStage.byMeetingPoint(partitions);
  }

  @Override
  public void init(ProcessorContext<String, Gathered> context) {
    this.context = context;
    this.store = context.getStateStore(GatherStage.ROWS);
    this.rows = new EventStore(store);
    this.births = context.getStateStore(GatherStage.BIRTHS);
    this.news = byEvent.packer(context, Gathered.ToEvents::new);
    this.changes = byMeetingPoint.packer(context, Gathered.ToMeetings::new);
    forget();
  }

  private void forget() {
    events.clear();
    mergings.clear();
  }

  @Override
  public void close() {
    forget();
    store.release();
  }

  @Override
  public void process(Record<String, Pack> batch) {
    try {
      byEvent.receive(batch.value(), this::hear, news, changes);
    } finally {
      end(batch);
    }
  }

  private void end(Record<String, Pack> batch) {
    try {
      context.forward(batch.withValue(new Gathered.End()));
    } finally {
      store.endBatch();
    }
  }

  private void hear(Record<String, GatherCommand> record) {
    GatherCommand gatherCommand = record.value();
    if (gatherCommand instanceof GatherCommand.OfClock clock) {
      context.forward(record.withValue(new Gathered.Clock(clock.now())));
    } else if (gatherCommand instanceof GatherCommand.OfSweep on) {
      context.forward(record.withValue(new Gathered.Sweep(on.sweep(), on.now())));
    } else if (gatherCommand instanceof GatherCommand.OfClaim claim) {
      ClaimChange change = claim.change();
      if (change.event().merging() == null) {
        gather(record, change.claimId(), change);
      } else {
        merge(record, merging -> merging.decide(change));
      }
    } else if (gatherCommand instanceof GatherCommand.OfGuest guest) {
      gather(record, Members.guest(guest.change().claimId(), guest.home()), guest.change());
    } else if (gatherCommand instanceof GatherCommand.OfBirth birth) {
      merge(record, merging -> merging.born(birth.event(), birth.first()));
    } else if (gatherCommand instanceof GatherCommand.OfName name) {
      name(record, name.naming());
    }
  }

  private void gather(Record<String, GatherCommand> record, String member, ClaimChange change) {
    GatheredEvent event = take(record.key());
    RoutedEvent before = event.emitted();
    Claim claimBefore = claim(event.shown().get(change.claimId()));
    Instant born = event.naming() == null ? null : event.birth();
    event.apply(member, change, router);
    save(record, event, List.of(member));
    emitChanged(record, event, before);
    if (!event.isAway()) {
      context.forward(
          record.withValue(
              new Gathered.ClaimChanged(
                  event.key(),
                  change.claimId(),
                  claimBefore,
                  folded(before),
                  folded(event.emitted()),
                  event.shown())));
    }
    if (event.naming() != null && !Members.isGuest(member)) {
      relay(record, event, List.of(change));
      if (!Objects.equals(born, event.birth())) {
        emitBirth(record, event);
      }
    }
  }

  private GatheredEvent take(String key) {
    GatheredEvent held = events.take(key);
    return held == null ? new GatheredEvent(EventKeys.of(key), rows.load(key)) : held;
  }

  private void save(
      Record<String, GatherCommand> record, GatheredEvent event, Collection<String> changed) {
    rows.save(record.key(), event.group(), changed);
    events.hold(record.key(), event, event.group(), event.bytes());
  }

  private void emitChanged(
      Record<String, GatherCommand> record, GatheredEvent event, @Nullable RoutedEvent before) {
    if (!Objects.equals(before, event.emitted())) {
      Naming naming = event.naming();
      String into = naming != null && event.isAway() ? naming.name() : null;
      Gathered.Changed changed = new Gathered.Changed(event.key(), before, event.emitted(), into);
      context.forward(record.withValue(changed));
      changes.add(record.withValue(changed.forMeetingPoints()));
    }
  }

  /** The event goes by another id, or by its own again. */
  private void name(Record<String, GatherCommand> record, @Nullable Naming naming) {
    GatheredEvent event = take(record.key());
    Naming named = event.naming();
    if (Objects.equals(named, naming)) {
      events.hold(record.key(), event, event.group(), event.bytes());
      return;
    }
    RoutedEvent before = event.emitted();
    List<Reported<Claim>> own = event.own();
    relay(
        record,
        event,
        own.stream()
            .map(of -> (ClaimChange) new Leaves(event.key(), of.claim().header().id()))
            .toList());
    event.name(naming, router, claimChanged -> context.forward(record.withValue(claimChanged)));
    save(record, event, List.of());
    emitChanged(record, event, before);
    relay(
        record,
        event,
        own.stream()
            .map(of -> (ClaimChange) new Stands(event.key(), of.claim(), of.firstPublished()))
            .toList());
    if (naming != null && named == null) {
      emitBirth(record, event);
    }
  }

  /** What becomes of claims here, for the event that this one is merged into; nothing if none. */
  private void relay(
      Record<String, GatherCommand> record, GatheredEvent event, List<ClaimChange> changes) {
    Naming naming = event.naming();
    if (naming != null && event.isAway()) {
      EventKey to = new EventKey(event.key().type(), naming.name());
      for (ClaimChange change : changes) {
        GatherCommand guest =
            new GatherCommand.OfGuest(event.key().id(), rewritten(change, to, naming));
        send(record, EventKeys.text(to), guest);
      }
    }
  }

  private static ClaimChange rewritten(ClaimChange change, EventKey to, Naming naming) {
    if (change instanceof Stands stands) {
      return new Stands(to, naming.rewritten(stands.claim()), stands.firstPublished());
    }
    return change instanceof FirstPublished first
        ? new FirstPublished(to, first.claimId(), first.firstPublished())
        : new Leaves(to, change.claimId());
  }

  private void emitBirth(Record<String, GatherCommand> record, GatheredEvent event) {
    String to = EventKeys.text(EventKey.merges(event.key().type()));
    send(record, to, new GatherCommand.OfBirth(event.key().id(), event.birth()));
  }

  /** What is held is held again once all went well. */
  private void merge(Record<String, GatherCommand> record, Function<Merging, List<Notice>> change) {
    Merging held = mergings.remove(record.key());
    Merging merging = held == null ? new Merging(record.key(), rows, births) : held;
    for (Notice notice : change.apply(merging)) {
      String event = EventKeys.text(new EventKey(merging.type(), notice.event()));
      send(record, event, new GatherCommand.OfName(notice.naming()));
    }
    mergings.put(record.key(), merging);
  }

  private void send(Record<String, GatherCommand> record, String event, GatherCommand heard) {
    news.add(record.withKey(event).withValue(heard));
  }

  private static @Nullable Event folded(@Nullable RoutedEvent emitted) {
    return emitted == null ? null : emitted.event();
  }

  private static @Nullable Claim claim(@Nullable Reported<Claim> reported) {
    return reported == null ? null : reported.claim();
  }
}
