package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsFromAvro.list;
import static io.foreknown.schemas.mapping.PartsFromAvro.word;

import io.foreknown.avro.LinkState;
import io.foreknown.avro.MatchState;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.time.Seconds;
import java.time.Duration;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** What the topology emitted, back from the records of its topics. */
public final class OutputFromAvro {
  private OutputFromAvro() {}

  /**
   * A match in one version.
   *
   * @throws ClassCastException if the record is none of a match
   */
  public static Versioned<Match> match(SpecificRecord fields) {
    io.foreknown.avro.Match given = (io.foreknown.avro.Match) fields;
    Match match =
        new Match(
            given.getId(),
            word(MatchKind.class, given.getKind()),
            given.getWarning(),
            given.getIncident(),
            word(Audience.class, given.getAudience()),
            PartsFromAvro.span(
                Objects.requireNonNull(given.getWarnedSince(), "a match of an earlier version")),
            word(Force.class, given.getForce()),
            seconds(given.getLeadSeconds()),
            given.getPublicationLeadSeconds(),
            window(given.getWindow()),
            word(PlaceRelation.class, given.getPlace()),
            word(ActorRelation.class, given.getActor()),
            given.getHindsight(),
            given.getPublishedAt(),
            new Evidence(
                list(given.getEvidence(), OutputFromAvro::source), given.getEvidenceCount()),
            row(given.getRule()),
            list(given.getDecisions(), OutputFromAvro::decided));
    return new Versioned<>(match, given.getVersion(), given.getState() == MatchState.RETRACTED);
  }

  /**
   * A link in one version.
   *
   * @throws ClassCastException if the record is none of a link
   */
  public static Versioned<Link> link(SpecificRecord fields) {
    io.foreknown.avro.Link given = (io.foreknown.avro.Link) fields;
    Link link =
        new Link(
            given.getId(),
            word(ClaimType.class, given.getType()),
            given.getOlder(),
            given.getYounger(),
            given.getScore(),
            given.getReasons(),
            given.getOlderPublished(),
            given.getPublishedAt(),
            new Evidence(
                list(given.getEvidence(), OutputFromAvro::source), given.getEvidenceCount()),
            given.getAutomatic());
    return new Versioned<>(link, given.getVersion(), given.getState() == LinkState.RETRACTED);
  }

  private static Seconds seconds(io.foreknown.avro.Seconds seconds) {
    return new Seconds(seconds.getMin(), seconds.getMax());
  }

  private static Window window(io.foreknown.avro.Window window) {
    return new Window(
        word(WindowRelation.class, window.getRelation()),
        window.getBySeconds() == null ? null : seconds(window.getBySeconds()));
  }

  private static Evidence.Source source(io.foreknown.avro.Evidence source) {
    return new Evidence.Source(
        source.getClaim(), source.getRevision(), source.getUrl(), source.getPublishedAt());
  }

  private static Decided decided(io.foreknown.avro.Decided of) {
    return new Decided(
        of.getDecision(),
        of.getRevision(),
        word(Decision.Verdict.class, of.getVerdict()),
        new Party(of.getBy().getId(), of.getBy().getName(), of.getBy().getLineage()),
        of.getAt(),
        of.getReason());
  }

  private static MatchRow row(io.foreknown.avro.MatchRow row) {
    return new MatchRow(
        row.getHazard(),
        row.getToleranceKm(),
        Duration.ofSeconds(row.getHorizonSeconds()),
        row.getNearKm(),
        Duration.ofSeconds(row.getTooLateSeconds()));
  }
}
