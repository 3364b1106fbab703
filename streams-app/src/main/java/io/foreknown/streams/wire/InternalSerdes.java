package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.INTEGER;
import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.NUMBER;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;
import static io.foreknown.streams.wire.ValueCodecs.EVIDENCE;
import static io.foreknown.streams.wire.ValueCodecs.MAYBE_TEXT;

import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ClaimChange.FirstPublished;
import io.foreknown.domain.ledger.ClaimChange.Leaves;
import io.foreknown.domain.ledger.ClaimChange.Stands;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.PendingContribution;
import io.foreknown.streams.store.GroupRow;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** The serdes of every internal topic and store. */
public final class InternalSerdes {
  private static final Codec<@Nullable EventKey> MAYBE_KEY = nullable(EventCodecs.KEY);
  private static final Codec<@Nullable Integer> MAYBE_INTEGER = nullable(INTEGER);
  private static final Codec<@Nullable Long> MAYBE_NUMBER = nullable(NUMBER);

  private static final Codec<ContentHash> HASH =
      Codec.of(
          (hash, out) -> {
            out.writeLong(hash.high());
            out.writeLong(hash.low());
          },
          in -> new ContentHash(in.readLong(), in.readLong()));

  private static final Codec<Origin> ORIGIN =
      Codec.of(
          (origin, out) -> {
            MAYBE_TEXT.write(origin.file(), out);
            MAYBE_NUMBER.write(origin.line(), out);
            MAYBE_TEXT.write(origin.topic(), out);
            MAYBE_INTEGER.write(origin.partition(), out);
            MAYBE_NUMBER.write(origin.offset(), out);
          },
          in ->
              new Origin(
                  MAYBE_TEXT.read(in),
                  MAYBE_NUMBER.read(in),
                  MAYBE_TEXT.read(in),
                  MAYBE_INTEGER.read(in),
                  MAYBE_NUMBER.read(in)));

  private static final Codec<Revision> REVISION =
      Codec.of(
          (revision, out) -> {
            out.writeLong(revision.number());
            HASH.write(revision.hash(), out);
            MOMENT.write(revision.publishedAt(), out);
            MAYBE_KEY.write(revision.event(), out);
            ORIGIN.write(revision.origin(), out);
            writeAll(HASH, revision.refused(), out);
          },
          in ->
              new Revision(
                  in.readLong(),
                  HASH.read(in),
                  MOMENT.read(in),
                  MAYBE_KEY.read(in),
                  ORIGIN.read(in),
                  new HashSet<>(readAll(HASH, in))));

  private static final Codec<Ledger> LEDGER =
      Codec.of(
          (ledger, out) -> {
            out.writeLong(ledger.highest());
            MAYBE_KEY.write(ledger.event(), out);
            MOMENT.write(ledger.firstPublished(), out);
          },
          in -> new Ledger(in.readLong(), MAYBE_KEY.read(in), MOMENT.read(in)));

  private static final Codec<RoutedEvent> ROUTED =
      Codec.of(
          (routed, out) -> {
            EventCodecs.EVENT.write(routed.event(), out);
            EventCodecs.ROUTES.write(routed.routes(), out);
          },
          in -> new RoutedEvent(EventCodecs.EVENT.read(in), EventCodecs.ROUTES.read(in)));

  private static final Codec<IndexedEvent> COVERED =
      Codec.of(
          (covered, out) -> {
            ROUTED.write(covered.event(), out);
            writeAll(NUMBER, covered.cells(), out);
          },
          in -> new IndexedEvent(ROUTED.read(in), readAll(NUMBER, in)));

  private static final Codec<@Nullable RoutedEvent> MAYBE_ROUTED = nullable(ROUTED);
  private static final Codec<@Nullable Routes> MAYBE_ROUTES = nullable(EventCodecs.ROUTES);

  private static final Codec<@Nullable Instant> MAYBE_MOMENT = nullable(MOMENT);

  private static final Codec<@Nullable Naming> MAYBE_NAMING =
      nullable(
          Codec.of(
              (naming, out) -> {
                TEXT.write(naming.name(), out);
                EventCodecs.SAMENESS.write(naming.sameness(), out);
              },
              in -> new Naming(TEXT.read(in), EventCodecs.SAMENESS.read(in))));

  private static final Codec<LastRoutes> SENT =
      Codec.of(
          (lastRoutes, out) -> {
            MAYBE_ROUTES.write(lastRoutes.routes(), out);
            MAYBE_NAMING.write(lastRoutes.naming(), out);
          },
          in -> new LastRoutes(MAYBE_ROUTES.read(in), MAYBE_NAMING.read(in)));

  private static final Codec<GatherCommand.Sweep> SWEEP = word(GatherCommand.Sweep.class);

  private static final Codec<FindingStanding> STANDING =
      Codec.of(InternalSerdes::writeStanding, InternalSerdes::readStanding);

  private static final Codec<Assessed> ASSESSED =
      Codec.of(
          (assessed, out) -> {
            out.writeLong(assessed.version());
            MOMENT.write(assessed.clock(), out);
          },
          in -> new Assessed(in.readLong(), MOMENT.read(in)));

  private static final Codec<Link> LINK =
      Codec.of(
          (link, out) -> {
            TEXT.write(link.id(), out);
            word(ClaimType.class).write(link.type(), out);
            TEXT.write(link.older(), out);
            TEXT.write(link.younger(), out);
            out.writeDouble(link.score());
            writeAll(TEXT, link.reasons(), out);
            MOMENT.write(link.olderPublished(), out);
            MOMENT.write(link.publishedAt(), out);
            EVIDENCE.write(link.evidence(), out);
            out.writeBoolean(link.automatic());
          },
          in ->
              new Link(
                  TEXT.read(in),
                  word(ClaimType.class).read(in),
                  TEXT.read(in),
                  TEXT.read(in),
                  in.readDouble(),
                  readAll(TEXT, in),
                  MOMENT.read(in),
                  MOMENT.read(in),
                  EVIDENCE.read(in),
                  in.readBoolean()));

  private InternalSerdes() {}

  /** What stands of one claim, with its revisions while they are few. */
  public static Serde<GroupRow<Ledger, Revision>> ledger() {
    return CodecSerde.of(Groups.row(LEDGER, REVISION));
  }

  /** One revision of a claim. */
  public static Serde<Revision> revision() {
    return CodecSerde.of(REVISION);
  }

  /** What an event learns of one of its claims, or all events of the clock. */
  public static Serde<GatherCommand> news() {
    return CodecSerde.of(Codec.of(InternalSerdes::writeNews, InternalSerdes::readNews));
  }

  private static void writeNews(GatherCommand gatherCommand, DataOutput out) throws IOException {
    if (gatherCommand instanceof GatherCommand.OfClaim claim) {
      out.writeByte(0);
      writeChange(claim.change(), out);
    } else if (gatherCommand instanceof GatherCommand.OfClock clock) {
      out.writeByte(1);
      MOMENT.write(clock.now(), out);
    } else if (gatherCommand instanceof GatherCommand.OfSweep on) {
      out.writeByte(2);
      SWEEP.write(on.sweep(), out);
      MOMENT.write(on.now(), out);
    } else if (gatherCommand instanceof GatherCommand.OfName of) {
      out.writeByte(3);
      MAYBE_NAMING.write(of.naming(), out);
    } else if (gatherCommand instanceof GatherCommand.OfBirth of) {
      out.writeByte(4);
      TEXT.write(of.event(), out);
      MAYBE_MOMENT.write(of.first(), out);
    } else if (gatherCommand instanceof GatherCommand.OfGuest of) {
      out.writeByte(5);
      TEXT.write(of.home(), out);
      writeChange(of.change(), out);
    }
  }

  private static GatherCommand readNews(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 0 -> new GatherCommand.OfClaim(readChange(in));
      case 1 -> new GatherCommand.OfClock(MOMENT.read(in));
      case 2 -> new GatherCommand.OfSweep(SWEEP.read(in), MOMENT.read(in));
      case 3 -> new GatherCommand.OfName(MAYBE_NAMING.read(in));
      case 4 -> new GatherCommand.OfBirth(TEXT.read(in), MAYBE_MOMENT.read(in));
      case 5 -> new GatherCommand.OfGuest(TEXT.read(in), readChange(in));
      default -> throw new IOException("news of an unknown kind: " + kind);
    };
  }

  private static void writeChange(ClaimChange change, DataOutput out) throws IOException {
    EventCodecs.KEY.write(change.event(), out);
    if (change instanceof Stands stands) {
      out.writeByte(0);
      ClaimCodecs.CLAIM.write(stands.claim(), out);
      MOMENT.write(stands.firstPublished(), out);
    } else if (change instanceof Leaves leaves) {
      out.writeByte(1);
      TEXT.write(leaves.claimId(), out);
    } else if (change instanceof FirstPublished first) {
      out.writeByte(2);
      TEXT.write(first.claimId(), out);
      MOMENT.write(first.firstPublished(), out);
    }
  }

  private static ClaimChange readChange(DataInput in) throws IOException {
    EventKey event = EventCodecs.KEY.read(in);
    return switch (in.readByte()) {
      case 0 -> new Stands(event, ClaimCodecs.CLAIM.read(in), MOMENT.read(in));
      case 1 -> new Leaves(event, TEXT.read(in));
      default -> new FirstPublished(event, TEXT.read(in), MOMENT.read(in));
    };
  }

  /** A claim as its event keeps it. */
  public static Serde<Reported<Claim>> reported() {
    return CodecSerde.of(ClaimCodecs.REPORTED);
  }

  /** The claims of an event while they are few, and where it was sent last. */
  public static Serde<GroupRow<LastRoutes, Reported<Claim>>> claimsOfEvent() {
    return CodecSerde.of(Groups.row(SENT, ClaimCodecs.REPORTED));
  }

  /** An event with its meeting points and its cells. */
  public static Serde<IndexedEvent> coveredEvent() {
    return CodecSerde.of(COVERED);
  }

  /** What has become of an event. */
  public static Serde<EventChange> eventChange() {
    return CodecSerde.of(
        Codec.of(
            (change, out) -> {
              EventCodecs.KEY.write(change.key(), out);
              MAYBE_ROUTED.write(change.now(), out);
              MAYBE_ROUTES.write(change.before(), out);
            },
            in ->
                new EventChange(
                    EventCodecs.KEY.read(in), MAYBE_ROUTED.read(in), MAYBE_ROUTES.read(in))));
  }

  /** What one partition says of the matches of one incident. */
  public static Serde<PointFindings> findings() {
    return CodecSerde.of(
        Codec.of(
            (findings, out) -> {
              out.writeInt(findings.partition());
              writeAll(Matches.CHANGE, findings.changes(), out);
            },
            in -> new PointFindings(in.readInt(), readAll(Matches.CHANGE, in))));
  }

  /** What one partition says of the links of one event with older ones. */
  public static Serde<PointLinks> pointLinks() {
    return CodecSerde.of(
        Codec.of(
            (given, out) -> {
              out.writeInt(given.partition());
              writeAll(LINK, given.links(), out);
            },
            in -> new PointLinks(in.readInt(), readAll(LINK, in))));
  }

  /** The best links of one event with older ones. */
  public static Serde<List<Link>> links() {
    return CodecSerde.of(
        Codec.of((links, out) -> writeAll(LINK, links, out), in -> readAll(LINK, in)));
  }

  /** The links of one event as its own partition keeps them. */
  public static Serde<LinkStanding> linkStanding() {
    return CodecSerde.of(Codec.of(InternalSerdes::writeLinks, InternalSerdes::readLinks));
  }

  private static void writeLinks(LinkStanding standing, DataOutput out) throws IOException {
    out.writeLong(standing.version());
    INTEGER.write(standing.byPoint().size(), out);
    for (Map.Entry<Integer, List<Link>> given : standing.byPoint().entrySet()) {
      INTEGER.write(given.getKey(), out);
      writeAll(LINK, given.getValue(), out);
    }
  }

  private static LinkStanding readLinks(DataInput in) throws IOException {
    long version = in.readLong();
    int size = INTEGER.read(in);
    SortedMap<Integer, List<Link>> byPoint = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      byPoint.put(INTEGER.read(in), readAll(LINK, in));
    }
    return new LinkStanding(version, byPoint);
  }

  /** A match as the assessment keeps it. */
  public static Serde<FindingStanding> standing() {
    return CodecSerde.of(STANDING);
  }

  /** When an event was assessed last, and its matches while they are few. */
  public static Serde<GroupRow<Assessed, FindingStanding>> assessedEvent() {
    return CodecSerde.of(Groups.row(ASSESSED, STANDING));
  }

  private static void writeStanding(FindingStanding standing, DataOutput out) throws IOException {
    out.writeLong(standing.version());
    INTEGER.write(standing.findings().size(), out);
    for (Map.Entry<Integer, Finding> finding : standing.findings().entrySet()) {
      INTEGER.write(finding.getKey(), out);
      Matches.FINDING.write(finding.getValue(), out);
    }
  }

  private static FindingStanding readStanding(DataInput in) throws IOException {
    long version = in.readLong();
    int size = INTEGER.read(in);
    SortedMap<Integer, Finding> findings = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      findings.put(INTEGER.read(in), Matches.FINDING.read(in));
    }
    return new FindingStanding(version, findings);
  }

  /** What is still to be sent to one scorecard. */
  public static Serde<PendingContribution> pendingContribution() {
    return CodecSerde.of(ScoreCodecs.PENDING);
  }

  /** What many events contribute to one scorecard. */
  public static Serde<Contribution> contribution() {
    return CodecSerde.of(ScoreCodecs.CONTRIBUTION);
  }

  /** The running counts of one scorecard. */
  public static Serde<Counting> counting() {
    return CodecSerde.of(ScoreCodecs.COUNTING);
  }
}
