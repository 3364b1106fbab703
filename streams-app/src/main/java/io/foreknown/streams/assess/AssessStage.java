package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
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
 * Judges each event by its claims and what it matches, and numbers what subscribers see. It lives
 * in the partition in which the event is gathered, so that the event need not travel.
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

  /** What is still to be sent to scorecards, by their ids. */
  public static final String PENDING_SCORES = "assess.pending-scores";

  /** How many contributions have been sent to scorecards; one row. */
  public static final String EMITTED_SCORES = "assess.contributions-emitted";

  static final String PENDING_LEADS = "assess.pending-leads";

  private final Rules rules;
  private final ClockMode clock;
  private final Duration interval;
  private final int partitions;

  /** Judges by these rules, and updates scorecards at most once in an interval. */
  public AssessStage(Rules rules, int partitions, ClockMode clock, Duration interval) {
    this.rules = rules;
    this.partitions = partitions;
    this.clock = clock;
    this.interval = interval;
  }

  /** What the stage leads to, by the keys of the output topics, or in packs. */
  public record AssessStreams(
      KStream<String, Versioned<Match>> matches,
      KStream<String, Versioned<Link>> links,
      KStream<String, Versioned<Dossier>> dossiers,
      KStream<String, Versioned<Outcome>> outcomes,
      KStream<String, Pack> scores,
      KStream<String, Alert> alerts,
      KStream<String, Decision> decisions,
      KStream<String, Pack> sweeps) {}

  /** Adds the stage; what was found must be spread over partitions as the events are. */
  public AssessStreams addTo(KStream<String, Gathered> events, PairStage.PairStreams found) {
    KStream<String, AssessOutput> outputs =
        events
            .<AssessInput>mapValues(AssessInput.OfEvent::new, Named.as("assess.events-in"))
            .merge(
                found
                    .findings()
                    .mapValues(AssessInput.OfFindings::new, Named.as("assess.findings-in")),
                Named.as("assess.events-and-findings"))
            .merge(
                found.links().mapValues(AssessInput.OfLinks::new, Named.as("assess.links-in")),
                Named.as("assess.all-in"))
            .process(
                new StoreOwner<>(
                    () -> new AssessProcessor(rules, partitions, clock, interval),
                    new RowStoreBuilder(ROWS, ASSESSED, FINDINGS, LINKS, DEADLINES),
                    CachedRows.inMemory(CLOCK, Serdes.Long()),
                    CachedRows.inMemory(PENDING_SCORES, InternalSerdes.pendingContribution()),
                    CachedRows.inMemory(PENDING_LEADS, Serdes.Long()),
                    CachedRows.inMemory(EMITTED_SCORES, Serdes.Long())),
                Named.as("assess.what-an-event-amounts-to"),
                GatherStage.ROWS);
    return new AssessStreams(
        only(
            outputs,
            "matches",
            t -> t instanceof AssessOutput.OfMatch m ? List.of(m.match()) : List.of()),
        only(
            outputs,
            "links",
            t -> t instanceof AssessOutput.OfLink l ? List.of(l.link()) : List.of()),
        only(
            outputs,
            "dossiers",
            t -> t instanceof AssessOutput.OfDossier d ? List.of(d.dossier()) : List.of()),
        only(
            outputs,
            "outcomes",
            t -> t instanceof AssessOutput.OfOutcome o ? List.of(o.record()) : List.of()),
        only(
            outputs,
            "scores",
            t -> t instanceof AssessOutput.ToScorecards s ? List.of(s.contributions()) : List.of()),
        only(
            outputs,
            "alerts",
            t -> t instanceof AssessOutput.OfAlert a ? List.of(a.alert()) : List.of()),
        only(
            outputs,
            "decisions",
            t -> t instanceof AssessOutput.OfDecision d ? List.of(d.decision()) : List.of()),
        only(
            outputs,
            "sweeps",
            t -> t instanceof AssessOutput.ToEvents s ? List.of(s.sweeps()) : List.of()));
  }

  private static <T> KStream<String, T> only(
      KStream<String, AssessOutput> outputs, String name, Function<AssessOutput, List<T>> which) {
    return outputs.flatMapValues(which::apply, Named.as("assess." + name));
  }
}
