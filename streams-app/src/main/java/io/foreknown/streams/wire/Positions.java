package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;
import static io.foreknown.streams.wire.Parts.COUNT;
import static io.foreknown.streams.wire.Parts.PERPETRATORS;
import static io.foreknown.streams.wire.Parts.PLACE;
import static io.foreknown.streams.wire.Parts.SPAN;

import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.PositionKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Positions of every kind. */
final class Positions {
  static final Codec<Position> POSITION = Codec.of(Positions::write, Positions::read);

  private static final Codec<PositionKind> KIND = word(PositionKind.class);

  private Positions() {}

  private static void write(Position position, DataOutput out) throws IOException {
    KIND.write(PositionKind.of(position), out);
    if (position instanceof Position.OfCount of) {
      COUNT.write(of.count(), out);
    } else if (position instanceof Position.OfParties of) {
      PERPETRATORS.write(of.perpetrators(), out);
    } else if (position instanceof Position.OfTruth of) {
      out.writeBoolean(of.truth());
    } else if (position instanceof Position.OfScale of) {
      TEXT.write(of.from(), out);
      TEXT.write(of.to(), out);
    } else if (position instanceof Position.OfTime of) {
      SPAN.write(of.when(), out);
    } else if (position instanceof Position.OfPlaces of) {
      writeAll(PLACE, of.where(), out);
    }
  }

  private static Position read(DataInput in) throws IOException {
    return switch (KIND.read(in)) {
      case COUNT -> new Position.OfCount(COUNT.read(in));
      case PARTIES -> new Position.OfParties(PERPETRATORS.read(in));
      case TRUTH -> new Position.OfTruth(in.readBoolean());
      case SCALE -> new Position.OfScale(TEXT.read(in), TEXT.read(in));
      case WHEN -> new Position.OfTime(SPAN.read(in));
      case WHERE -> new Position.OfPlaces(readAll(PLACE, in));
    };
  }
}
