package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.ActorRelation;
import io.foreknown.avro.Audience;
import io.foreknown.avro.DecisionVerdict;
import io.foreknown.avro.Force;
import io.foreknown.avro.MatchKind;
import io.foreknown.avro.MatchState;
import io.foreknown.avro.OutcomeKind;
import io.foreknown.avro.PlaceRelation;
import io.foreknown.avro.Rejected;
import io.foreknown.avro.RejectionReason;
import io.foreknown.avro.State;
import io.foreknown.avro.ToldCount;
import io.foreknown.avro.ToldSpan;
import io.foreknown.avro.Verdict;
import io.foreknown.avro.WindowRelation;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.AgreedSpan;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;

/** What the topology emits, as the records of its topics. */
public final class OutputToAvro {
  static {
    AvroLimits.set();
  }

  private OutputToAvro() {}

  /** A match in one version. */
  public static io.foreknown.avro.Match match(Versioned<Match> version) {
    Match match = version.value();
    return new io.foreknown.avro.Match(
        match.id(),
        version.version(),
        state(match, version.retracted()),
        symbol(MatchKind.class, match.kind()),
        match.warning(),
        match.incident(),
        symbol(Audience.class, match.audience()),
        PartsToAvro.span(match.warnedSince()),
        symbol(Force.class, match.force()),
        PartsToAvro.seconds(match.leadSeconds()),
        match.publicationLeadSeconds(),
        window(match.window()),
        symbol(PlaceRelation.class, match.place()),
        symbol(ActorRelation.class, match.actor()),
        match.hindsight(),
        match.publishedAt(),
        list(match.evidence().first(), OutputToAvro::evidence),
        match.evidence().count(),
        row(match.rule()),
        list(match.decisions(), OutputToAvro::decided));
  }

  private static MatchState state(Match match, boolean isRetracted) {
    if (isRetracted) {
      return MatchState.RETRACTED;
    }
    return match.decided() == null
        ? MatchState.SUGGESTED
        : symbol(MatchState.class, match.decided());
  }

  static io.foreknown.avro.Decided decided(Decided of) {
    return new io.foreknown.avro.Decided(
        of.decision(),
        of.revision(),
        symbol(DecisionVerdict.class, of.verdict()),
        PartsToAvro.party(of.by()),
        of.at(),
        of.reason());
  }

  private static io.foreknown.avro.Window window(Window window) {
    return new io.foreknown.avro.Window(
        symbol(WindowRelation.class, window.relation()),
        orNull(window.bySeconds(), PartsToAvro::seconds));
  }

  static io.foreknown.avro.Evidence evidence(Evidence.Source source) {
    return new io.foreknown.avro.Evidence(
        source.claim(), source.revision(), source.url(), source.publishedAt());
  }

  private static io.foreknown.avro.MatchRow row(MatchRow row) {
    return new io.foreknown.avro.MatchRow(
        row.hazard(),
        row.toleranceKm(),
        row.horizon().toSeconds(),
        row.nearKm(),
        row.tooLate().toSeconds());
  }

  /** A dossier in one version. */
  public static io.foreknown.avro.Dossier dossier(Versioned<Dossier> version) {
    Dossier dossier = version.value();
    IncidentEvent event = dossier.event();
    return new io.foreknown.avro.Dossier(
        event.id(),
        version.version(),
        state(version),
        event.hazard().name(),
        symbol(Verdict.class, dossier.verdict()),
        dossier.hindsightOnly(),
        agreed(event.began()),
        orNull(event.killed(), OutputToAvro::agreed),
        orNull(event.injured(), OutputToAvro::agreed),
        list(event.places(), PartsToAvro::place),
        event.evidence().count(),
        event.outlets(),
        dossier.matches(),
        dossier.matchCount(),
        dossier.firstPrivateWarning(),
        dossier.firstPublicWarning(),
        dossier.mostSpecific(),
        event.placeCount(),
        event.outletCount(),
        event.merged(),
        version.mergedInto());
  }

  private static State state(Versioned<?> version) {
    return version.retracted() ? State.RETRACTED : State.ACTIVE;
  }

  static ToldSpan agreed(AgreedSpan agreed) {
    return new ToldSpan(
        agreed.span().from(), agreed.span().to(), PartsToAvro.span(agreed.envelope()));
  }

  static ToldCount agreed(AgreedCount agreedCount) {
    return new ToldCount(
        agreedCount.count().atLeast(),
        agreedCount.count().atMost(),
        PartsToAvro.count(agreedCount.envelope()));
  }

  /** What became of a warning, in one version. */
  public static io.foreknown.avro.Outcome outcome(Versioned<Outcome> version) {
    Outcome record = version.value();
    WarningEvent event = record.event();
    return new io.foreknown.avro.Outcome(
        event.id(),
        version.version(),
        state(version),
        symbol(OutcomeKind.class, record.outcome()),
        record.isFinal(),
        PartsToAvro.party(event.issuer()),
        event.hazard().name(),
        symbol(Audience.class, event.audience()),
        PartsToAvro.span(event.issued().span()),
        orNull(event.validity(), validity -> PartsToAvro.span(validity.span())),
        record.incidents(),
        record.incidentCount(),
        event.merged(),
        version.mergedInto());
  }

  /** A record that was not admitted. */
  public static Rejected rejected(Rejection rejection) {
    return new Rejected(
        symbol(RejectionReason.class, rejection.reason()),
        list(rejection.problems(), Problem::toString),
        rejection.claim(),
        origin(rejection.origin()),
        rejection.original().duplicate());
  }

  private static io.foreknown.avro.Origin origin(Origin origin) {
    return new io.foreknown.avro.Origin(
        origin.file(), origin.line(), origin.topic(), origin.partition(), origin.offset());
  }
}
