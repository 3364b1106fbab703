package io.foreknown.streams.admit;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.serde.ClockHeader;
import io.foreknown.schemas.serde.KeyRule;
import io.foreknown.schemas.serde.WireLimits;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.Packer;
import io.foreknown.streams.exchange.Polled;
import io.foreknown.streams.fault.Cause;
import io.foreknown.streams.fault.Rejections;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.Counters;
import io.foreknown.streams.store.RowStore;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The shell around {@link Ledger#enter}: one record in, what changed and what is refused out. */
final class AdmitProcessor implements Processor<byte[], Polled, String, Admitted> {
  /** Whatever says what time it is goes to all partitions, under any key. */
  private static final String CLOCK = "clock";

  private final TopicSettings topics;
  private final KeyRule keys;
  private final Predicates predicates;
  private final ClockMode mode;
  private final Map<String, ?> client;
  private final Exchange<GatherCommand> exchange;
  private final Map<String, ClaimReader> readers = new HashMap<>();
  private ProcessorContext<String, Admitted> context;
  private RowStore rows;
  private LedgerStore ledgers;
  private Counters tally;
  private Counters latest;
  private Packer<GatherCommand> news;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AdmitProcessor(AdmitStage stage) {
    this.topics = stage.topics();
    this.keys = new KeyRule(stage.claimPartitions());
    this.predicates = stage.predicates();
    this.mode = stage.mode();
    this.client = stage.client();
    this.exchange = GatherStage.byEvent(topics.partitions());
  }

  @Override
  public void init(ProcessorContext<String, Admitted> context) {
    this.context = context;
    this.rows = context.getStateStore(AdmitStage.ROWS);
    this.ledgers =
        new LedgerStore(rows.rows(AdmitStage.LEDGER), rows.members(AdmitStage.REVISIONS));
    for (ClaimType type : ClaimType.values()) {
      readers.put(topics.name(Topic.of(type)), new ClaimReader(type, client));
    }
    this.tally = new Counters(context.getStateStore(AdmitStage.TALLY));
    this.latest = new Counters(context.getStateStore(AdmitStage.LATEST));
    this.news = exchange.packer(context, Admitted.ToEvents::new);
  }

  @Override
  public void process(Record<byte[], Polled> batch) {
    try {
      Polled.receive(batch, context.recordMetadata().orElseThrow(), this::admit, news);
    } finally {
      rows.endBatch();
    }
  }

  private void admit(Record<String, byte[]> record, RecordMetadata at) {
    Instant moved = mode == ClockMode.REPLAY ? ClockHeader.read(record.headers()) : null;
    if (moved != null && record.value() == null) {
      news.add(record.withKey(CLOCK).withValue(new GatherCommand.OfClock(moved)));
      return;
    }
    count(Counted.RECEIVED);
    Origin origin = RecordOrigins.of(record, at);
    Record<String, byte[]> claim =
        record.withHeaders(new Cause(String.valueOf(record.key()), origin).headers());
    try {
      admit(claim, origin);
    } catch (RuntimeException e) {
      if (!Rejections.isOurs(e)) {
        throw e;
      }
      List<Problem> problems = List.of(Rejections.problem(e));
      refuse(claim, Rejections.reason(e), problems, claim.key(), origin);
    }
  }

  private void admit(Record<String, byte[]> record, Origin origin) {
    if (record.value() != null && record.value().length > Limits.CLAIM_BYTES) {
      Refusal refusal = WireLimits.tooLarge(record.value().length);
      refuse(record, refusal.reason(), List.of(refusal.problem()), record.key(), origin);
      return;
    }
    ReadClaim readClaim = reader(origin).read(String.valueOf(origin.topic()), record.value());
    if (readClaim instanceof ReadClaim.Refused refused) {
      refuse(record, refused.reason(), refused.problems(), refused.claim(), origin);
    } else if (readClaim instanceof ReadClaim.Accepted accepted) {
      admit(record, accepted, origin);
    }
  }

  private void admit(Record<String, byte[]> record, ReadClaim.Accepted accepted, Origin origin) {
    Header header = accepted.claim().header();
    Refusal misplaced = keys.refusal(accepted.claim(), record.key(), context.taskId().partition());
    Refusal refusal = misplaced == null ? ClockRule.refusal(header, now()) : misplaced;
    List<Problem> unanswered = predicates.problems(accepted.claim());
    if (refusal != null) {
      refuse(record, refusal.reason(), List.of(refusal.problem()), header.id(), origin);
    } else if (!unanswered.isEmpty()) {
      refuse(record, Reason.INVALID, unanswered, header.id(), origin);
    } else {
      enter(record, accepted.claim(), accepted.hash(), origin);
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }

  private ClaimReader reader(Origin origin) {
    ClaimReader reader = readers.get(String.valueOf(origin.topic()));
    if (reader == null) {
      throw new IllegalStateException(
          origin.topic() + " is no claim topic under the prefix " + topics.prefix());
    }
    return reader;
  }

  private void enter(Record<String, byte[]> record, Claim claim, ContentHash hash, Origin origin) {
    String id = claim.header().id();
    Ledger.LedgerUpdate ledgerUpdate = ledgers.enter(id, Revision.of(claim, hash, origin));
    ledgerUpdate.counted().forEach(this::count);
    if (ledgerUpdate.arrivalResult() == Ledger.ArrivalResult.DUPLICATE) {
      return;
    }
    Revision refused = ledgerUpdate.refused();
    if (refused != null) {
      refuseContent(record, id, refused, origin);
    }
    latest.raise(AdmitStage.LATEST, claim.header().publishedAt().toEpochMilli());
    for (ClaimChange change : ClaimChange.of(ledgerUpdate, claim.withoutText())) {
      news.add(
          record
              .withKey(EventKeys.text(change.event()))
              .withValue(new GatherCommand.OfClaim(change)));
    }
  }

  /** The content that lost may be an earlier record, of which only the origin is left. */
  private void refuseContent(
      Record<String, byte[]> record, String id, Revision refused, Origin arriving) {
    boolean isArriving = refused.origin().equals(arriving);
    byte[] original = isArriving ? record.value() : new byte[0];
    forward(
        record,
        id,
        new Admitted.Refused(Rejection.ofConflict(id, refused, RecordOrigins.excerpt(original))));
  }

  private void refuse(
      Record<String, byte[]> record,
      Reason reason,
      List<Problem> problems,
      @Nullable String claim,
      Origin origin) {
    count(Counted.REJECTED);
    // What is under embargo is copied nowhere.
    ByteBuffer original =
        reason == Reason.EMBARGOED ? ByteBuffer.allocate(0) : RecordOrigins.excerpt(record.value());
    Rejection rejection = new Rejection(reason, problems, claim, origin, original);
    forward(record, claim, new Admitted.Refused(rejection));
  }

  private void forward(Record<String, byte[]> record, @Nullable String key, Admitted value) {
    context.forward(record.withKey(key).withValue(value));
  }

  private void count(Counted what) {
    tally.count(what.name());
  }

  @Override
  public void close() {
    rows.release();
    readers.values().forEach(ClaimReader::close);
  }
}
