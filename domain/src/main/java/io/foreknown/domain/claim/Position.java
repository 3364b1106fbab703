package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;

/** The set of possibilities that a claim leaves open on one question. */
public sealed interface Position {
  /** Of a number, a span or a word. */
  long FEW_BYTES = 20;

  /** Bytes that it adds to a record, about. */
  default long bytes() {
    return FEW_BYTES;
  }

  /** A number lies in an interval. */
  record OfCount(Count count) implements Position {}

  /** Who did it. */
  record OfParties(Perpetrators perpetrators) implements Position {
    @Override
    public long bytes() {
      return Party.bytes(perpetrators.parties());
    }
  }

  /** Yes or no. */
  record OfTruth(boolean truth) implements Position {}

  /** A range of rungs on a named scale, both ends included. */
  record OfScale(String from, String to) implements Position {
    /** Checks the sizes. */
    public OfScale {
      Limits.text(from, Limits.NAME);
      Limits.text(to, Limits.NAME);
    }
  }

  /** A moment lies in a span. */
  record OfTime(Span when) implements Position {}

  /** These places, among others. */
  record OfPlaces(List<Place> where) implements Position {
    /** Refuses an empty list. */
    public OfPlaces {
      where = Limits.list(where);
      require(!where.isEmpty(), "names no place");
    }

    @Override
    public long bytes() {
      return Place.bytes(where);
    }
  }
}
