package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.ClaimCodecs.PARTY;
import static io.foreknown.streams.wire.ValueCodecs.EVIDENCE;
import static io.foreknown.streams.wire.ValueCodecs.SECONDS;
import static io.foreknown.streams.wire.ValueCodecs.SPAN;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.AsIssued;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.time.Seconds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Matches and what changes about them. */
final class Matches {
  private static final Codec<@Nullable Seconds> MAYBE_SECONDS = nullable(SECONDS);

  private static final Codec<Window> WINDOW =
      Codec.of(
          (window, out) -> {
            word(WindowRelation.class).write(window.relation(), out);
            MAYBE_SECONDS.write(window.bySeconds(), out);
          },
          in -> new Window(word(WindowRelation.class).read(in), MAYBE_SECONDS.read(in)));

  private static final Codec<MatchRow> ROW =
      Codec.of(
          (row, out) -> {
            TEXT.write(row.hazard(), out);
            out.writeDouble(row.toleranceKm());
            out.writeLong(row.horizon().toMillis());
            out.writeDouble(row.nearKm());
            out.writeLong(row.tooLate().toMillis());
          },
          in ->
              new MatchRow(
                  TEXT.read(in),
                  in.readDouble(),
                  Duration.ofMillis(in.readLong()),
                  in.readDouble(),
                  Duration.ofMillis(in.readLong())));

  private static final Codec<@Nullable AsIssued> MAYBE_AS_ISSUED =
      nullable(
          Codec.of(
              (asIssued, out) -> {
                out.writeLong(asIssued.leadSeconds());
                out.writeBoolean(asIssued.only());
              },
              in -> new AsIssued(in.readLong(), in.readBoolean())));

  static final Codec<Match> MATCH = Codec.of(Matches::write, Matches::read);

  static final Codec<Finding> FINDING =
      Codec.of(
          (finding, out) -> {
            MATCH.write(finding.match(), out);
            PARTY.write(finding.issuer(), out);
            SPAN.write(finding.issued(), out);
            word(Specificity.class).write(finding.specificity(), out);
            word(IncidentOutcome.class).write(finding.outcome(), out);
            MAYBE_AS_ISSUED.write(finding.asIssued(), out);
            word(Ruling.class).write(finding.ruling(), out);
          },
          in ->
              new Finding(
                  MATCH.read(in),
                  PARTY.read(in),
                  SPAN.read(in),
                  word(Specificity.class).read(in),
                  word(IncidentOutcome.class).read(in),
                  MAYBE_AS_ISSUED.read(in),
                  word(Ruling.class).read(in)));

  private static final Codec<@Nullable Finding> MAYBE_FINDING = nullable(FINDING);

  static final Codec<FindingChange> CHANGE =
      Codec.of(
          (change, out) -> {
            TEXT.write(change.id(), out);
            TEXT.write(change.warning(), out);
            TEXT.write(change.incident(), out);
            MAYBE_FINDING.write(change.finding(), out);
          },
          in ->
              new FindingChange(
                  TEXT.read(in), TEXT.read(in), TEXT.read(in), MAYBE_FINDING.read(in)));

  private Matches() {}

  private static void write(Match match, DataOutput out) throws IOException {
    TEXT.write(match.id(), out);
    word(MatchKind.class).write(match.kind(), out);
    TEXT.write(match.warning(), out);
    TEXT.write(match.incident(), out);
    word(Audience.class).write(match.audience(), out);
    SPAN.write(match.warnedSince(), out);
    word(Force.class).write(match.force(), out);
    SECONDS.write(match.leadSeconds(), out);
    out.writeLong(match.publicationLeadSeconds());
    WINDOW.write(match.window(), out);
    word(PlaceRelation.class).write(match.place(), out);
    word(ActorRelation.class).write(match.actor(), out);
    out.writeBoolean(match.hindsight());
    MOMENT.write(match.publishedAt(), out);
    EVIDENCE.write(match.evidence(), out);
    ROW.write(match.rule(), out);
    Basics.writeAll(Desks.DECIDED, match.decisions(), out);
  }

  private static Match read(DataInput in) throws IOException {
    return new Match(
        TEXT.read(in),
        word(MatchKind.class).read(in),
        TEXT.read(in),
        TEXT.read(in),
        word(Audience.class).read(in),
        SPAN.read(in),
        word(Force.class).read(in),
        SECONDS.read(in),
        in.readLong(),
        WINDOW.read(in),
        word(PlaceRelation.class).read(in),
        word(ActorRelation.class).read(in),
        in.readBoolean(),
        MOMENT.read(in),
        EVIDENCE.read(in),
        ROW.read(in),
        Basics.readAll(Desks.DECIDED, in));
  }
}
