package io.foreknown.schemas.mapping;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.function.Function;

/** The parts of claims, back from Avro; a value that the contract does not allow throws. */
final class PartsFromAvro {
  private PartsFromAvro() {}

  static <A, T> List<T> list(List<A> values, Function<A, T> convert) {
    return values.stream().map(convert).toList();
  }

  /** A symbol of a newer schema reads as UNKNOWN, which no claim may hold. */
  static <T extends Enum<T>> T word(Class<T> words, Object symbol) {
    for (T word : words.getEnumConstants()) {
      if (word.name().equals(symbol.toString())) {
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
}
