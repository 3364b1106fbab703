package io.foreknown.schemas.mapping;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts that claims and outputs share, as Avro. */
final class PartsToAvro {
  private static final Function<Party, Object> PARTY =
      KindToAvro.of(ClaimShapes.PARTY, io.foreknown.avro.Party.getClassSchema());

  private static final Function<Place, Object> PLACE =
      KindToAvro.of(ClaimShapes.PLACE, io.foreknown.avro.Place.getClassSchema());

  private static final Function<Update, Object> UPDATE =
      KindToAvro.of(ClaimShapes.UPDATE, io.foreknown.avro.Update.getClassSchema());

  private static final Function<Position, Object> POSITION =
      KindToAvro.of(
          ClaimShapes.POSITION,
          Schemas.field(io.foreknown.avro.Statement.getClassSchema(), "position").schema());

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
    return (io.foreknown.avro.Party) PARTY.apply(party);
  }

  static io.foreknown.avro.Place place(Place place) {
    return (io.foreknown.avro.Place) PLACE.apply(place);
  }

  static io.foreknown.avro.Update update(Update update) {
    return (io.foreknown.avro.Update) UPDATE.apply(update);
  }

  static Object position(Position position) {
    return POSITION.apply(position);
  }
}
