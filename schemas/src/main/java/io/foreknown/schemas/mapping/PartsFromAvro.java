package io.foreknown.schemas.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.avro.CountPosition;
import io.foreknown.avro.PartiesPosition;
import io.foreknown.avro.PlacePosition;
import io.foreknown.avro.Point;
import io.foreknown.avro.Polygon;
import io.foreknown.avro.ScalePosition;
import io.foreknown.avro.TimePosition;
import io.foreknown.avro.TruthPosition;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of claims, back from Avro; a value that the contract does not allow throws. */
final class PartsFromAvro {
  private PartsFromAvro() {}

  static <A, T> List<T> list(List<A> values, Function<A, T> convert) {
    return values.stream().map(convert).toList();
  }

  /** A symbol of a newer schema reads as UNKNOWN, which no claim may hold. */
  static <T extends Enum<T>> T word(Class<T> words, Enum<?> symbol) {
    for (T word : words.getEnumConstants()) {
      if (word.name().equals(symbol.name())) {
        return word;
      }
    }
    throw new InvalidValueException("has a word that this version does not know");
  }

  static Span span(io.foreknown.avro.Span span) {
    return new Span(span.getFrom(), span.getTo());
  }

  static Count count(io.foreknown.avro.Count count) {
    return new Count(count.getAtLeast(), count.getAtMost());
  }

  static Party party(io.foreknown.avro.Party party) {
    return new Party(party.getId(), party.getName(), party.getLineage());
  }

  static Story story(io.foreknown.avro.Story story) {
    return new Story(story.getUrl(), story.getHeadline(), story.getOutlet(), story.getLanguage());
  }

  static Perpetrators perpetrators(io.foreknown.avro.Perpetrators perpetrators) {
    return new Perpetrators(
        list(perpetrators.getParties(), PartsFromAvro::party), perpetrators.getExclusive());
  }

  static Place place(io.foreknown.avro.Place place) {
    return new Place(
        place.getId(),
        place.getName(),
        place.getKind(),
        word(Level.class, place.getLevel()),
        place.getLineage(),
        geometry(place));
  }

  static Update update(io.foreknown.avro.Update update) {
    return new Update(
        span(update.getAt()),
        update.getValidity() == null ? null : span(update.getValidity()),
        update.getHazard() == null ? null : new Hazard(update.getHazard()),
        list(update.getTargets(), PartsFromAvro::place),
        new Urgency(update.getSeverity(), update.getUrgency(), update.getCertainty()),
        update.getEnded());
  }

  private static @Nullable Geometry geometry(io.foreknown.avro.Place place) {
    if (place.getGeometry() instanceof Point point) {
      return new Geometry.Circle(lonLat(point.getCoordinates()), place.getRadiusKm());
    }
    if (place.getGeometry() instanceof Polygon polygon) {
      return new Geometry.Polygon(
          list(polygon.getCoordinates(), ring -> list(ring, PartsFromAvro::lonLat)));
    }
    return null;
  }

  private static LonLat lonLat(List<Double> position) {
    require(position.size() == 2, "a position has %d numbers, 2 are expected", position.size());
    return new LonLat(position.get(0), position.get(1));
  }

  static Position position(Object position) {
    if (position instanceof CountPosition p) {
      return new Position.OfCount(count(p.getCount()));
    }
    if (position instanceof PartiesPosition p) {
      return new Position.OfParties(
          new Perpetrators(list(p.getParties(), PartsFromAvro::party), p.getExclusive()));
    }
    if (position instanceof TruthPosition p) {
      return new Position.OfTruth(p.getTruth());
    }
    if (position instanceof ScalePosition p) {
      return new Position.OfScale(p.getScale().getFrom(), p.getScale().getTo());
    }
    if (position instanceof TimePosition p) {
      return new Position.OfTime(span(p.getWhen()));
    }
    return new Position.OfPlaces(list(((PlacePosition) position).getWhere(), PartsFromAvro::place));
  }
}
