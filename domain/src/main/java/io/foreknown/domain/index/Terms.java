package io.foreknown.domain.index;

import io.foreknown.domain.place.Cells;
import io.foreknown.domain.place.IsoCode;
import io.foreknown.domain.place.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** Null where nothing is filed. */
  private final @Nullable Numbers filed;

  /** Null where nothing is sought. */
  private final @Nullable Numbers sought;

  private Terms(@Nullable Numbers filed, @Nullable Numbers sought) {
    this.filed = filed;
    this.sought = sought;
  }

  /** Of who is filed, and seeks others. */
  static Terms ofBoth() {
    return new Terms(new Numbers(), new Numbers());
  }

  /** Of who is only filed. */
  static Terms ofFiled() {
    return new Terms(new Numbers(), null);
  }

  /** Of who only seeks others. */
  static Terms ofSought() {
    return new Terms(null, new Numbers());
  }

  private void file(long term) {
    if (filed != null) {
      filed.add(term);
    }
  }

  private void seek(long term) {
    if (sought != null) {
      sought.add(term);
    }
  }

  /** With places and the nested cells of their areas. */
  Terms with(Collection<Place> places, Collection<Long> cells) {
    for (Place place : places) {
      addName(place.id());
      for (String broader : place.lineage()) {
        addBroader(broader);
      }
    }
    addCells(cells);
    return this;
  }

  /**
   * With what is narrower than a first-level subdivision: such a place meets itself, what lies in
   * it and what it lies in, and areas that touch.
   *
   * @param key of those among whom events meet
   */
  Terms withLinks(Collection<Place> places, Collection<Long> cells, String key) {
    for (Place place : places) {
      if (!place.isBroad()) {
        addNarrow(place);
      }
    }
    addCells(cells);
    mask(key.isEmpty() ? 0 : term(WITHIN, key));
    return this;
  }

  private void mask(long mask) {
    if (filed != null) {
      filed.mask(mask);
    }
    if (sought != null) {
      sought.mask(mask);
    }
  }

  private void addNarrow(Place place) {
    long is = term(IS, place.id());
    file(is);
    seek(is);
    if (sought != null) {
      sought.add(term(WITHIN, place.id()));
    }
    for (String broader : place.lineage()) {
      if (!IsoCode.isCode(broader)) {
        add(WITHIN, IS, broader);
      }
    }
  }

  private void add(char filedAs, char soughtAs, String id) {
    if (filed != null) {
      filed.add(term(filedAs, id));
    }
    if (sought != null) {
      sought.add(term(soughtAs, id));
    }
  }

  /** Sorted, each once. */
  long[] filed() {
    return Objects.requireNonNull(filed, "terms of who only seeks").distinct();
  }

  /** Sorted, each once. */
  long[] sought() {
    return Objects.requireNonNull(sought, "terms of who is only filed").distinct();
  }

  private void addName(String id) {
    boolean isCode = IsoCode.isCode(id);
    long term = term(isCode ? IS : NARROW, id);
    file(term);
    seek(term);
    if (isCode && sought != null) {
      sought.add(term(WITHIN, id));
    }
  }

  private void addBroader(String id) {
    if (IsoCode.isCode(id)) {
      add(WITHIN, IS, id);
    } else {
      long term = term(NARROW, id);
      file(term);
      seek(term);
    }
  }

  private void addCells(Collection<Long> cells) {
    for (long cell : cells) {
      addCell(cell);
    }
  }

  private void addCell(long cell) {
    file(cell);
    seek(cell);
    if (!Cells.isFinest(cell)) {
      file(cell | COVERS);
    }
    long broader = Cells.next(cell);
    while (broader != Cells.NONE) {
      file(broader);
      seek(broader | COVERS);
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
    private static final int FEW = 16;

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
