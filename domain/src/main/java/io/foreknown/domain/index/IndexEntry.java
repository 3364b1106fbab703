package io.foreknown.domain.index;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is filed: small, for there are many.
 *
 * <p>No record, as its terms are an array.
 */
public final class IndexEntry implements Timeline {
  private final String id;
  private final String hazard;
  private final long slot;
  private final long to;
  private final long[] terms;

  /** The number of the last search that met it. */
  private long metBy;

  /** The terms are sorted and belong to the entry from now on. */
  IndexEntry(String id, String hazard, Reach reach, long[] terms) {
    this.id = id;
    this.hazard = hazard;
    this.slot = Slot.of(reach);
    this.to = reach.to();
    this.terms = terms;
  }

  /** Of the event. */
  public String id() {
    return id;
  }

  String hazard() {
    return hazard;
  }

  long slot() {
    return slot;
  }

  long from() {
    return Slot.from(slot);
  }

  long to() {
    return to;
  }

  long[] terms() {
    return terms;
  }

  /** Whether a search, by its number, meets it for the first time. */
  boolean isNewTo(long search) {
    boolean isNew = metBy != search;
    metBy = search;
    return isNew;
  }

  @Override
  public Timeline with(IndexEntry indexEntry) {
    return new Chunk(this).with(indexEntry);
  }

  @Override
  public @Nullable Timeline without(IndexEntry indexEntry) {
    return null;
  }

  @Override
  public void overlapping(Reach reach, Consumer<IndexEntry> sink) {
    if (from() <= reach.to() && to >= reach.from()) {
      sink.accept(this);
    }
  }

  /** Whether it stands before the place in a timeline that this slot and id would have. */
  boolean isBefore(long otherSlot, String otherId) {
    return slot < otherSlot || (slot == otherSlot && id.compareTo(otherId) < 0);
  }
}
