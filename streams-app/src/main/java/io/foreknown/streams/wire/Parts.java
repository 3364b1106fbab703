package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.NUMBER;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.Tally;
import io.foreknown.domain.event.Told;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that claims, events and matches are made of. */
final class Parts {
  static final Codec<@Nullable String> MAYBE_TEXT = nullable(TEXT);

  static final Codec<Span> SPAN =
      Codec.of(
          (span, out) -> {
            MOMENT.write(span.from(), out);
            MOMENT.write(span.to(), out);
          },
          in -> new Span(MOMENT.read(in), MOMENT.read(in)));

  static final Codec<@Nullable Span> MAYBE_SPAN = nullable(SPAN);

  static final Codec<Seconds> SECONDS =
      Codec.of(
          (seconds, out) -> {
            out.writeLong(seconds.min());
            out.writeLong(seconds.max());
          },
          in -> new Seconds(in.readLong(), in.readLong()));

  static final Codec<Told> TOLD =
      Codec.of(
          (told, out) -> {
            SPAN.write(told.span(), out);
            SPAN.write(told.envelope(), out);
          },
          in -> new Told(SPAN.read(in), SPAN.read(in)));

  static final Codec<@Nullable Told> MAYBE_TOLD = nullable(TOLD);

  private static final Codec<@Nullable Long> MAYBE_NUMBER = nullable(NUMBER);

  static final Codec<Count> COUNT =
      Codec.of(
          (count, out) -> {
            MAYBE_NUMBER.write(count.atLeast(), out);
            MAYBE_NUMBER.write(count.atMost(), out);
          },
          in -> new Count(MAYBE_NUMBER.read(in), MAYBE_NUMBER.read(in)));

  static final Codec<Tally> TALLY =
      Codec.of(
          (tally, out) -> {
            COUNT.write(tally.count(), out);
            COUNT.write(tally.envelope(), out);
          },
          in -> new Tally(COUNT.read(in), COUNT.read(in)));

  static final Codec<Party> PARTY =
      Codec.of(
          (party, out) -> {
            TEXT.write(party.id(), out);
            TEXT.write(party.name(), out);
            writeAll(TEXT, party.lineage(), out);
          },
          in -> new Party(TEXT.read(in), TEXT.read(in), readAll(TEXT, in)));

  static final Codec<Perpetrators> PERPETRATORS =
      Codec.of(
          (perpetrators, out) -> {
            writeAll(PARTY, perpetrators.parties(), out);
            out.writeBoolean(perpetrators.exclusive());
          },
          in -> new Perpetrators(readAll(PARTY, in), in.readBoolean()));

  private static final Codec<LonLat> LON_LAT =
      Codec.of(
          (at, out) -> {
            out.writeDouble(at.lon());
            out.writeDouble(at.lat());
          },
          in -> new LonLat(in.readDouble(), in.readDouble()));

  private static final Codec<List<LonLat>> RING =
      Codec.of((ring, out) -> writeAll(LON_LAT, ring, out), in -> readAll(LON_LAT, in));

  private static final Codec<@Nullable Geometry> MAYBE_GEOMETRY =
      nullable(Codec.of(Parts::writeGeometry, Parts::readGeometry));

  static final Codec<Place> PLACE = Codec.of(Parts::writePlace, Parts::readPlace);

  static final Codec<Urgency> URGENCY =
      Codec.of(
          (urgency, out) -> {
            MAYBE_TEXT.write(urgency.severity(), out);
            MAYBE_TEXT.write(urgency.urgency(), out);
            MAYBE_TEXT.write(urgency.certainty(), out);
          },
          in -> new Urgency(MAYBE_TEXT.read(in), MAYBE_TEXT.read(in), MAYBE_TEXT.read(in)));

  static final Codec<Update> UPDATE = Codec.of(Parts::writeUpdate, Parts::readUpdate);

  static final Codec<Evidence.Source> SOURCE =
      Codec.of(
          (source, out) -> {
            TEXT.write(source.claim(), out);
            out.writeLong(source.revision());
            MAYBE_TEXT.write(source.url(), out);
            MOMENT.write(source.publishedAt(), out);
          },
          in ->
              new Evidence.Source(
                  TEXT.read(in), in.readLong(), MAYBE_TEXT.read(in), MOMENT.read(in)));

  static final Codec<Evidence> EVIDENCE =
      Codec.of(
          (evidence, out) -> {
            writeAll(SOURCE, evidence.first(), out);
            out.writeLong(evidence.count());
          },
          in -> new Evidence(readAll(SOURCE, in), in.readLong()));

  private Parts() {}

  private static void writeGeometry(Geometry geometry, DataOutput out) throws IOException {
    out.writeBoolean(geometry instanceof Circle);
    if (geometry instanceof Circle circle) {
      LON_LAT.write(circle.centre(), out);
      out.writeDouble(circle.radiusKm());
    } else {
      writeAll(RING, ((Polygon) geometry).rings(), out);
    }
  }

  private static Geometry readGeometry(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Circle(LON_LAT.read(in), in.readDouble())
        : Polygon.ofChecked(readAll(RING, in));
  }

  private static void writeUpdate(Update update, DataOutput out) throws IOException {
    SPAN.write(update.at(), out);
    MAYBE_SPAN.write(update.validity(), out);
    MAYBE_TEXT.write(update.hazard() == null ? null : update.hazard().name(), out);
    writeAll(PLACE, update.targets(), out);
    URGENCY.write(update.urgency(), out);
    out.writeBoolean(update.ended());
  }

  private static Update readUpdate(DataInput in) throws IOException {
    Span at = SPAN.read(in);
    Span validity = MAYBE_SPAN.read(in);
    String hazard = MAYBE_TEXT.read(in);
    return new Update(
        at,
        validity,
        hazard == null ? null : new Hazard(hazard),
        readAll(PLACE, in),
        URGENCY.read(in),
        in.readBoolean());
  }

  private static void writePlace(Place place, DataOutput out) throws IOException {
    TEXT.write(place.id(), out);
    TEXT.write(place.name(), out);
    MAYBE_TEXT.write(place.kind(), out);
    word(Level.class).write(place.level(), out);
    writeAll(TEXT, place.lineage(), out);
    MAYBE_GEOMETRY.write(place.geometry(), out);
  }

  private static Place readPlace(DataInput in) throws IOException {
    return new Place(
        TEXT.read(in),
        TEXT.read(in),
        MAYBE_TEXT.read(in),
        word(Level.class).read(in),
        readAll(TEXT, in),
        MAYBE_GEOMETRY.read(in));
  }
}
