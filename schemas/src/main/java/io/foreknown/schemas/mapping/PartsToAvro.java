package io.foreknown.schemas.mapping;

import io.foreknown.avro.CountPosition;
import io.foreknown.avro.Level;
import io.foreknown.avro.PartiesPosition;
import io.foreknown.avro.PlacePosition;
import io.foreknown.avro.Point;
import io.foreknown.avro.Scale;
import io.foreknown.avro.ScalePosition;
import io.foreknown.avro.TimePosition;
import io.foreknown.avro.TruthPosition;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts that claims and outputs share, as Avro. */
final class PartsToAvro {
  private PartsToAvro() {}

  static <T, A> @Nullable A orNull(@Nullable T value, Function<T, A> convert) {
    return value == null ? null : convert.apply(value);
  }

  static <T, A> List<A> list(List<T> values, Function<T, A> convert) {
    return values.stream().map(convert).toList();
  }

  static <A extends Enum<A>> A symbol(Class<A> symbols, Enum<?> value) {
    return Enum.valueOf(symbols, value.name());
  }

  static io.foreknown.avro.Span span(Span span) {
    return new io.foreknown.avro.Span(span.from(), span.to());
  }

  static io.foreknown.avro.Count count(Count count) {
    return new io.foreknown.avro.Count(count.atLeast(), count.atMost());
  }

  static io.foreknown.avro.Seconds seconds(Seconds seconds) {
    return new io.foreknown.avro.Seconds(seconds.min(), seconds.max());
  }

  static io.foreknown.avro.Party party(Party party) {
    return new io.foreknown.avro.Party(party.id(), party.name(), party.lineage());
  }

  static io.foreknown.avro.Story story(Story story) {
    return new io.foreknown.avro.Story(
        story.url(), story.headline(), story.outlet(), story.language());
  }

  static io.foreknown.avro.Perpetrators perpetrators(Perpetrators perpetrators) {
    return new io.foreknown.avro.Perpetrators(
        list(perpetrators.parties(), PartsToAvro::party), perpetrators.exclusive());
  }

  static io.foreknown.avro.Place place(Place place) {
    Geometry geometry = place.geometry();
    return new io.foreknown.avro.Place(
        place.id(),
        place.name(),
        place.kind(),
        symbol(Level.class, place.level()),
        place.lineage(),
        geometry == null ? null : geometry(geometry),
        geometry instanceof Circle circle ? circle.radiusKm() : 0.0);
  }

  static io.foreknown.avro.Update update(Update update) {
    return new io.foreknown.avro.Update(
        span(update.at()),
        orNull(update.validity(), PartsToAvro::span),
        orNull(update.hazard(), Hazard::name),
        list(update.targets(), PartsToAvro::place),
        update.urgency().severity(),
        update.urgency().urgency(),
        update.urgency().certainty(),
        update.ended());
  }

  private static Object geometry(Geometry geometry) {
    if (geometry instanceof Circle circle) {
      return new Point(position(circle.centre()));
    }
    return new io.foreknown.avro.Polygon(
        list(((Polygon) geometry).rings(), ring -> list(ring, PartsToAvro::position)));
  }

  private static List<Double> position(LonLat at) {
    return List.of(at.lon(), at.lat());
  }

  static Object position(Position position) {
    if (position instanceof Position.OfCount p) {
      return new CountPosition(count(p.count()));
    }
    if (position instanceof Position.OfParties p) {
      return new PartiesPosition(
          list(p.perpetrators().parties(), PartsToAvro::party), p.perpetrators().exclusive());
    }
    if (position instanceof Position.OfTruth p) {
      return new TruthPosition(p.truth());
    }
    if (position instanceof Position.OfScale p) {
      return new ScalePosition(new Scale(p.from(), p.to()));
    }
    if (position instanceof Position.OfTime p) {
      return new TimePosition(span(p.when()));
    }
    return new PlacePosition(list(((Position.OfPlaces) position).where(), PartsToAvro::place));
  }
}
