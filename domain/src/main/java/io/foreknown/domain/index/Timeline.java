package io.foreknown.domain.index;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one term. Most terms have a single one, which is its own timeline; nearly all
 * others have few, which are one chunk.
 */
sealed interface Timeline permits IndexEntry, Chunk, Chunks {
  /** The timeline that has this entry too; this one is not to be used any more. */
  Timeline with(IndexEntry indexEntry);

  /** The timeline without an entry of this slot and id, which must be there; null: none is left. */
  @Nullable Timeline without(IndexEntry indexEntry);

  /** Passes on all entries that overlap the stretch of time. */
  void overlapping(Reach reach, Consumer<IndexEntry> sink);
}
