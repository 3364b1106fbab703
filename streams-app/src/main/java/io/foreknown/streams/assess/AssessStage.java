package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.gather.Gathered;
import io.foreknown.streams.pair.PairStage;
import io.foreknown.streams.store.CachedRows;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.RowStoreBuilder;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.store.Table;
import io.foreknown.streams.wire.InternalSerdes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * Judges each event by what is told of it and what it matches, and numbers what subscribers see. It
 * lives in the partition in which the event is gathered, so that the event need not travel.
 *
 * <p>Tables: {@code assess.events}, a row per event, with its findings while they are few, and
 * {@code assess.findings}, a row per finding of an event that has many; both keep only versions
 * once all is retracted. {@code assess.links}, a row per event that was ever linked with an older
 * one. {@code assess.deadlines}, a row per warning whose time has not run out. In a store of its
 * own, {@code assess.clock}, the clock of a replay.
 */
public final class AssessStage {
  /** The store of the four tables. */
  public static final String ROWS = "assess.rows";

  static final Table<FindingStanding> FINDINGS =
      Table.ofMembers("assess.findings", InternalSerdes.standing());
  static final Table<GroupRow<Assessed, FindingStanding>> ASSESSED =
      Table.of("assess.events", InternalSerdes.assessedEvent());
  static final Table<LinkStanding> LINKS = Table.of("assess.links", InternalSerdes.linkStanding());
  static final Table<byte[]> DEADLINES = Table.sorted("assess.deadlines", Serdes.ByteArray());
  static final String CLOCK = "assess.clock";

  /** What is still to be told to scorecards, by their ids. */
  public static final String UNTOLD_SCORES = "assess.untold-scores";

  /** How many contributions have been told to scorecards; one row. */
  public static final String TOLD_SCORES = "assess.contributions-told";

  static final String UNTOLD_LEADS = "assess.untold-leads";

  private final Yardsticks yardsticks;
  private final ClockMode clock;
  private final Duration interval;
  private final int partitions;

  /** Judges by these yardsticks, and tells scorecards of it at most once in an interval. */
  public AssessStage(Yardsticks yardsticks, int partitions, ClockMode clock, Duration interval) {
    this.yardsticks = yardsticks;
    this.partitions = partitions;
    this.clock = clock;
    this.interval = interval;
  }

  /** What the stage leads to, by the keys of the output topics, or in packs. */
  public record Streams(
      KStream<String, Versioned<Match>> matches,
      KStream<String, Versioned<Link>> links,
      KStream<String, Versioned<Dossier>> dossiers,
      KStream<String, Versioned<WarningRecord>> outcomes,
      KStream<String, Pack> scores,
      KStream<String, Alert> alerts,
      KStream<String, Decision> decisions,
      KStream<String, Pack> sweeps) {}

  /** Adds the stage; what was found must be spread over partitions as the events are. */
  public Streams addTo(KStream<String, Gathered> events, PairStage.Streams found) {
    KStream<String, Told> told =
        events
            .<Input>mapValues(Input.OfEvent::new, Named.as("assess.events-in"))
            .merge(
                found.findings().mapValues(Input.OfFindings::new, Named.as("assess.findings-in")),
                Named.as("assess.events-and-findings"))
            .merge(
                found.links().mapValues(Input.OfLinks::new, Named.as("assess.links-in")),
                Named.as("assess.all-in"))
            .process(
                new StoreOwner<>(
                    () -> new AssessProcessor(yardsticks, partitions, clock, interval),
                    new RowStoreBuilder(ROWS, ASSESSED, FINDINGS, LINKS, DEADLINES),
                    CachedRows.inMemory(CLOCK, Serdes.Long()),
                    CachedRows.inMemory(UNTOLD_SCORES, InternalSerdes.untold()),
                    CachedRows.inMemory(UNTOLD_LEADS, Serdes.Long()),
                    CachedRows.inMemory(TOLD_SCORES, Serdes.Long())),
                Named.as("assess.what-an-event-amounts-to"),
                GatherStage.ROWS);
    return new Streams(
        only(told, "matches", t -> t instanceof Told.OfMatch m ? List.of(m.match()) : List.of()),
        only(told, "links", t -> t instanceof Told.OfLink l ? List.of(l.link()) : List.of()),
        only(
            told,
            "dossiers",
            t -> t instanceof Told.OfDossier d ? List.of(d.dossier()) : List.of()),
        only(
            told, "outcomes", t -> t instanceof Told.OfOutcome o ? List.of(o.record()) : List.of()),
        only(
            told,
            "scores",
            t -> t instanceof Told.ToScorecards s ? List.of(s.contributions()) : List.of()),
        only(told, "alerts", t -> t instanceof Told.OfAlert a ? List.of(a.alert()) : List.of()),
        only(
            told,
            "decisions",
            t -> t instanceof Told.OfDecision d ? List.of(d.decision()) : List.of()),
        only(told, "sweeps", t -> t instanceof Told.ToEvents s ? List.of(s.sweeps()) : List.of()));
  }

  private static <T> KStream<String, T> only(
      KStream<String, Told> told, String name, Function<Told, List<T>> which) {
    return told.flatMapValues(which::apply, Named.as("assess." + name));
  }
}
