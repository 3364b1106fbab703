package io.foreknown.domain.index;

import io.foreknown.domain.place.Cells;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import java.util.Arrays;
import java.util.Collection;

/**
 * The terms of places: under which of them an event is filed, and under which of them others are
 * sought. Two places that are the same or near have one in common, whichever of the two is filed.
 *
 * <p>A place below a first-level subdivision is filed and sought by its id and lineage. A code is
 * filed as what the place is, or as what it lies in, so that a warned country meets all within it,
 * and an attack in a city meets the warned country but not everything else there. An area is filed
 * under its nested cells and all broader ones as lying in them, and under its own also as covering
 * them.
 *
 * <p>A term is a number of 64 bits; two that happen to be equal cost a comparison, nothing else.
 */
final class Terms {
  private static final char NARROW = 'p';
  private static final char IS = '=';
  private static final char WITHIN = '<';

  /** The id of a nested cell ends in more zeros than this would take. */
  private static final long COVERS = 1;

  /** Of FNV-1a; see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. */
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  private final Numbers filed = new Numbers();
  private final Numbers sought = new Numbers();

  /** Of places and the nested cells of their areas. */
  Terms(Collection<Place> places, Collection<Long> cells) {
    for (Place place : places) {
      addName(place.id());
      place.lineage().forEach(this::addBroader);
    }
    cells.forEach(this::addCell);
  }

  private Terms() {}

  /**
   * Of what is narrower than a first-level subdivision: such a place meets itself, what lies in it
   * and what it lies in, and areas that touch.
   *
   * @param key of those among whom events meet
   */
  static Terms ofLinks(Collection<Place> places, Collection<Long> cells, String key) {
    Terms terms = new Terms();
    for (Place place : places) {
      if (!place.isBroad()) {
        terms.addNarrow(place);
      }
    }
    cells.forEach(terms::addCell);
    long mask = key.isEmpty() ? 0 : term(WITHIN, key);
    terms.filed.mask(mask);
    terms.sought.mask(mask);
    return terms;
  }

  private void addNarrow(Place place) {
    filed.add(term(IS, place.id()));
    sought.add(term(IS, place.id()));
    sought.add(term(WITHIN, place.id()));
    for (String broader : place.lineage()) {
      if (!IsoCode.isCode(broader)) {
        filed.add(term(WITHIN, broader));
        sought.add(term(IS, broader));
      }
    }
  }

  /** Sorted, each once. */
  long[] filed() {
    return filed.distinct();
  }

  /** Sorted, each once. */
  long[] sought() {
    return sought.distinct();
  }

  private void addName(String id) {
    if (IsoCode.isCode(id)) {
      filed.add(term(IS, id));
      sought.add(term(IS, id));
      sought.add(term(WITHIN, id));
    } else {
      filed.add(term(NARROW, id));
      sought.add(term(NARROW, id));
    }
  }

  private void addBroader(String id) {
    boolean isCode = IsoCode.isCode(id);
    filed.add(term(isCode ? WITHIN : NARROW, id));
    sought.add(term(isCode ? IS : NARROW, id));
  }

  private void addCell(long cell) {
    filed.add(cell);
    sought.add(cell);
    if (!Cells.isFinest(cell)) {
      filed.add(cell | COVERS);
    }
    long broader = Cells.next(cell);
    while (broader != Cells.NONE) {
      filed.add(broader);
      sought.add(broader | COVERS);
      broader = Cells.next(broader);
    }
  }

  /** FNV-1a over the UTF-16 units. */
  private static long term(char kind, String id) {
    long hash = (FNV_BASIS ^ kind) * FNV_PRIME;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Numbers that are collected; a stream of them would cost more than all else here. */
  private static final class Numbers {
    private static final int FEW = 32;

    private long[] all = new long[FEW];
    private int size;

    void add(long number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = number;
    }

    void mask(long mask) {
      for (int i = 0; i < size; i++) {
        all[i] ^= mask;
      }
    }

    long[] distinct() {
      Arrays.sort(all, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          all[kept++] = all[i];
        }
      }
      size = kept;
      return Arrays.copyOf(all, size);
    }
  }
}
