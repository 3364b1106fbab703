package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;
import static io.foreknown.streams.wire.Parts.MAYBE_SPAN;
import static io.foreknown.streams.wire.Parts.MAYBE_TEXT;
import static io.foreknown.streams.wire.Parts.PARTY;
import static io.foreknown.streams.wire.Parts.PLACE;
import static io.foreknown.streams.wire.Parts.SPAN;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Reported;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Claims without the text that nothing is derived from. */
final class Claims {
  private static final Codec<Story> STORY =
      Codec.of(
          (story, out) -> {
            MAYBE_TEXT.write(story.url(), out);
            MAYBE_TEXT.write(story.outlet(), out);
          },
          in -> new Story(MAYBE_TEXT.read(in), null, MAYBE_TEXT.read(in), null));

  private static final Codec<@Nullable Story> MAYBE_STORY = nullable(STORY);
  private static final Codec<@Nullable Count> MAYBE_COUNT = nullable(Parts.COUNT);

  private static final Codec<@Nullable Perpetrators> MAYBE_PERPETRATORS =
      nullable(Parts.PERPETRATORS);

  private static final Codec<@Nullable Boolean> MAYBE_TRUTH = nullable(Basics.TRUTH);
  private static final Codec<@Nullable Basis> MAYBE_BASIS = nullable(word(Basis.class));

  private static final Codec<Header> HEADER = Codec.of(Claims::writeHeader, Claims::readHeader);

  private static final Codec<Warning> WARNING = Codec.of(Claims::writeWarning, Claims::readWarning);
  private static final Codec<IncidentReport> INCIDENT =
      Codec.of(Claims::writeIncident, Claims::readIncident);

  private static final Codec<Statement> STATEMENT =
      Codec.of(Claims::writeStatement, Claims::readStatement);

  private static final Codec<ClaimType> TYPE = word(ClaimType.class);

  /** Any claim but a retraction. */
  static final Codec<Claim> CLAIM = Codec.of(Claims::writeClaim, Claims::readClaim);

  static final Codec<Reported<Claim>> REPORTED =
      Codec.of(
          (reported, out) -> {
            CLAIM.write(reported.claim(), out);
            MOMENT.write(reported.firstPublished(), out);
          },
          in -> new Reported<>(CLAIM.read(in), MOMENT.read(in)));

  private Claims() {}

  private static void writeClaim(Claim claim, DataOutput out) throws IOException {
    TYPE.write(claim.type(), out);
    if (claim instanceof Warning warning) {
      WARNING.write(warning, out);
    } else if (claim instanceof IncidentReport report) {
      INCIDENT.write(report, out);
    } else {
      STATEMENT.write((Statement) claim, out);
    }
  }

  private static Claim readClaim(DataInput in) throws IOException {
    return switch (TYPE.read(in)) {
      case WARNING -> WARNING.read(in);
      case INCIDENT -> INCIDENT.read(in);
      case STATEMENT -> STATEMENT.read(in);
    };
  }

  private static void writeHeader(Header header, DataOutput out) throws IOException {
    TEXT.write(header.id(), out);
    out.writeLong(header.revision());
    MOMENT.write(header.publishedAt(), out);
    MAYBE_TEXT.write(header.event(), out);
    MAYBE_STORY.write(header.story(), out);
    writeAll(PARTY, header.attributedTo(), out);
    MAYBE_BASIS.write(header.basis(), out);
    MAYBE_TEXT.write(header.quote(), out);
  }

  private static Header readHeader(DataInput in) throws IOException {
    return new Header(
        TEXT.read(in),
        in.readLong(),
        MOMENT.read(in),
        MAYBE_TEXT.read(in),
        MAYBE_STORY.read(in),
        null,
        readAll(PARTY, in),
        MAYBE_BASIS.read(in),
        MAYBE_TEXT.read(in),
        null);
  }

  private static void writeWarning(Warning warning, DataOutput out) throws IOException {
    HEADER.write(warning.header(), out);
    PARTY.write(warning.issuer(), out);
    writeAll(PARTY, warning.recipients(), out);
    word(Audience.class).write(warning.audience(), out);
    SPAN.write(warning.issued(), out);
    MAYBE_SPAN.write(warning.validity(), out);
    TEXT.write(warning.hazard().name(), out);
    writeAll(PARTY, warning.suspects(), out);
    writeAll(PLACE, warning.targets(), out);
    MAYBE_SPAN.write(warning.cancelled(), out);
    MAYBE_TRUTH.write(warning.exercise(), out);
    Parts.URGENCY.write(warning.urgency(), out);
    writeAll(Parts.UPDATE, warning.updates(), out);
  }

  private static Warning readWarning(DataInput in) throws IOException {
    return new Warning(
        HEADER.read(in),
        PARTY.read(in),
        readAll(PARTY, in),
        word(Audience.class).read(in),
        SPAN.read(in),
        MAYBE_SPAN.read(in),
        new Hazard(TEXT.read(in)),
        readAll(PARTY, in),
        readAll(PLACE, in),
        MAYBE_SPAN.read(in),
        MAYBE_TRUTH.read(in),
        Parts.URGENCY.read(in),
        readAll(Parts.UPDATE, in));
  }

  private static void writeIncident(IncidentReport report, DataOutput out) throws IOException {
    HEADER.write(report.header(), out);
    TEXT.write(report.hazard().name(), out);
    word(Outcome.class).write(report.outcome(), out);
    SPAN.write(report.began(), out);
    MAYBE_SPAN.write(report.ended(), out);
    writeAll(PLACE, report.places(), out);
    MAYBE_COUNT.write(report.killed(), out);
    MAYBE_COUNT.write(report.injured(), out);
    SPAN.write(report.asOf(), out);
    MAYBE_PERPETRATORS.write(report.perpetrators(), out);
  }

  private static IncidentReport readIncident(DataInput in) throws IOException {
    return new IncidentReport(
        HEADER.read(in),
        new Hazard(TEXT.read(in)),
        word(Outcome.class).read(in),
        SPAN.read(in),
        MAYBE_SPAN.read(in),
        readAll(PLACE, in),
        MAYBE_COUNT.read(in),
        MAYBE_COUNT.read(in),
        SPAN.read(in),
        MAYBE_PERPETRATORS.read(in));
  }

  private static void writeStatement(Statement statement, DataOutput out) throws IOException {
    HEADER.write(statement.header(), out);
    TEXT.write(statement.about(), out);
    TEXT.write(statement.predicate(), out);
    Positions.POSITION.write(statement.position(), out);
    word(Polarity.class).write(statement.polarity(), out);
    out.writeBoolean(statement.correction());
    PARTY.write(statement.speaker(), out);
    SPAN.write(statement.said(), out);
    SPAN.write(statement.asOf(), out);
  }

  private static Statement readStatement(DataInput in) throws IOException {
    return new Statement(
        HEADER.read(in),
        TEXT.read(in),
        TEXT.read(in),
        Positions.POSITION.read(in),
        word(Polarity.class).read(in),
        in.readBoolean(),
        PARTY.read(in),
        SPAN.read(in),
        SPAN.read(in));
  }
}
