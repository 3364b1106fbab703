package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.word;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Claims and their parts, without the text that nothing is derived from. */
final class ClaimCodecs {
  static final Codec<Party> PARTY = KindCodec.of(ClaimShapes.PARTY);
  static final Codec<Place> PLACE = KindCodec.of(ClaimShapes.PLACE);
  static final Codec<Update> UPDATE = KindCodec.of(ClaimShapes.UPDATE);

  private static final Codec<ClaimType> TYPE = word(ClaimType.class);
  private static final Codec<Warning> WARNING = new ShapeCodec<>(ClaimShapes.WARNING);
  private static final Codec<IncidentReport> INCIDENT = new ShapeCodec<>(ClaimShapes.INCIDENT);
  private static final Codec<Statement> STATEMENT = new ShapeCodec<>(ClaimShapes.STATEMENT);
  private static final Codec<Decision> DECISION = new ShapeCodec<>(ClaimShapes.DECISION);

  /** Any claim but a retraction. */
  static final Codec<Claim> CLAIM = Codec.of(ClaimCodecs::write, ClaimCodecs::read);

  static final Codec<Reported<Claim>> REPORTED =
      Codec.of(
          (reported, out) -> {
            CLAIM.write(reported.claim(), out);
            MOMENT.write(reported.firstPublished(), out);
          },
          in -> new Reported<>(CLAIM.read(in), MOMENT.read(in)));

  private ClaimCodecs() {}

  private static void write(Claim claim, DataOutput out) throws IOException {
    TYPE.write(claim.type(), out);
    if (claim instanceof Warning warning) {
      WARNING.write(warning, out);
    } else if (claim instanceof IncidentReport report) {
      INCIDENT.write(report, out);
    } else if (claim instanceof Decision decision) {
      DECISION.write(decision, out);
    } else {
      STATEMENT.write((Statement) claim, out);
    }
  }

  private static Claim read(DataInput in) throws IOException {
    return switch (TYPE.read(in)) {
      case WARNING -> WARNING.read(in);
      case INCIDENT -> INCIDENT.read(in);
      case STATEMENT -> STATEMENT.read(in);
      case DECISION -> DECISION.read(in);
    };
  }
}
