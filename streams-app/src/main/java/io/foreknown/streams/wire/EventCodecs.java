package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;
import static io.foreknown.streams.wire.ClaimCodecs.PARTY;
import static io.foreknown.streams.wire.ClaimCodecs.PLACE;
import static io.foreknown.streams.wire.ValueCodecs.AGREED_SPAN;
import static io.foreknown.streams.wire.ValueCodecs.EVIDENCE;
import static io.foreknown.streams.wire.ValueCodecs.MAYBE_AGREED_SPAN;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.route.Routes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Events and their meeting points. */
final class EventCodecs {
  static final Codec<EventKey> KEY =
      Codec.of(
          (key, out) -> {
            word(ClaimType.class).write(key.type(), out);
            TEXT.write(key.id(), out);
          },
          in -> new EventKey(word(ClaimType.class).read(in), TEXT.read(in)));

  static final Codec<Routes> ROUTES =
      Codec.of(
          (routes, out) -> {
            writeAll(TEXT, routes.keys(), out);
            out.writeBoolean(routes.everywhere());
            TEXT.write(routes.anchor(), out);
          },
          in -> new Routes(new TreeSet<>(readAll(TEXT, in)), in.readBoolean(), TEXT.read(in)));

  static final Codec<Sameness> SAMENESS =
      Codec.of(
          (sameness, out) -> {
            writeAll(TEXT, sameness.merged(), out);
            writeAll(TEXT, sameness.different(), out);
          },
          in -> new Sameness(readAll(TEXT, in), readAll(TEXT, in)));

  private static final Codec<@Nullable AgreedCount> MAYBE_TALLY = nullable(ValueCodecs.TALLY);

  static final Codec<Event> EVENT = Codec.of(EventCodecs::writeEvent, EventCodecs::readEvent);

  private EventCodecs() {}

  private static void writeEvent(Event event, DataOutput out) throws IOException {
    out.writeBoolean(event instanceof WarningEvent);
    if (event instanceof WarningEvent warning) {
      writeWarning(warning, out);
    } else {
      writeIncident((IncidentEvent) event, out);
    }
  }

  private static Event readEvent(DataInput in) throws IOException {
    return in.readBoolean() ? readWarning(in) : readIncident(in);
  }

  private static void writeWarning(WarningEvent event, DataOutput out) throws IOException {
    TEXT.write(event.id(), out);
    PARTY.write(event.issuer(), out);
    word(Audience.class).write(event.audience(), out);
    TEXT.write(event.hazard().name(), out);
    AGREED_SPAN.write(event.issued(), out);
    MAYBE_AGREED_SPAN.write(event.validity(), out);
    MAYBE_AGREED_SPAN.write(event.cancelled(), out);
    out.writeBoolean(event.exercise());
    writeAll(PLACE, event.places(), out);
    out.writeLong(event.placeCount());
    writeAll(PARTY, event.actors(), out);
    out.writeLong(event.actorCount());
    writeAll(ClaimCodecs.UPDATE, event.updates(), out);
    out.writeLong(event.updateCount());
    MOMENT.write(event.firstPublished(), out);
    MOMENT.write(event.lastPublished(), out);
    EVIDENCE.write(event.evidence(), out);
    SAMENESS.write(event.sameness(), out);
  }

  private static WarningEvent readWarning(DataInput in) throws IOException {
    return new WarningEvent(
        TEXT.read(in),
        PARTY.read(in),
        word(Audience.class).read(in),
        new Hazard(TEXT.read(in)),
        AGREED_SPAN.read(in),
        MAYBE_AGREED_SPAN.read(in),
        MAYBE_AGREED_SPAN.read(in),
        in.readBoolean(),
        readAll(PLACE, in),
        in.readLong(),
        readAll(PARTY, in),
        in.readLong(),
        readAll(ClaimCodecs.UPDATE, in),
        in.readLong(),
        MOMENT.read(in),
        MOMENT.read(in),
        EVIDENCE.read(in),
        SAMENESS.read(in));
  }

  private static void writeIncident(IncidentEvent event, DataOutput out) throws IOException {
    TEXT.write(event.id(), out);
    TEXT.write(event.hazard().name(), out);
    word(IncidentOutcome.class).write(event.outcome(), out);
    AGREED_SPAN.write(event.began(), out);
    MAYBE_AGREED_SPAN.write(event.ended(), out);
    writeAll(PLACE, event.places(), out);
    out.writeLong(event.placeCount());
    MAYBE_TALLY.write(event.killed(), out);
    MAYBE_TALLY.write(event.injured(), out);
    writeAll(PARTY, event.actors(), out);
    out.writeLong(event.actorCount());
    out.writeBoolean(event.exclusive());
    writeAll(TEXT, event.outlets(), out);
    out.writeLong(event.outletCount());
    MOMENT.write(event.firstPublished(), out);
    MOMENT.write(event.lastPublished(), out);
    EVIDENCE.write(event.evidence(), out);
    SAMENESS.write(event.sameness(), out);
    Desks.DESK.write(event.desk(), out);
  }

  private static IncidentEvent readIncident(DataInput in) throws IOException {
    return new IncidentEvent(
        TEXT.read(in),
        new Hazard(TEXT.read(in)),
        word(IncidentOutcome.class).read(in),
        AGREED_SPAN.read(in),
        MAYBE_AGREED_SPAN.read(in),
        readAll(PLACE, in),
        in.readLong(),
        MAYBE_TALLY.read(in),
        MAYBE_TALLY.read(in),
        readAll(PARTY, in),
        in.readLong(),
        in.readBoolean(),
        readAll(TEXT, in),
        in.readLong(),
        MOMENT.read(in),
        MOMENT.read(in),
        EVIDENCE.read(in),
        SAMENESS.read(in),
        Desks.DESK.read(in));
  }
}
