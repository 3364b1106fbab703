package io.foreknown.streams.pair;

import io.foreknown.domain.Limits;
import io.foreknown.domain.match.FindingChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is found of one event and its candidates, emitted in slices, so that neither memory nor
 * records grow with the number of candidates or of the claims that a finding rests on.
 */
final class FindingBatches {
  /** Candidates in a slice. */
  static final int SIZE = 1_000;

  /** Bytes in a slice, unless a single change has more. */
  private static final long MOST_BYTES = Limits.RECORD_BYTES / 4;

  private final Consumer<List<FindingChange>> sink;
  private List<FindingChange> changes = new ArrayList<>();
  private long candidates;
  private long bytes;

  FindingBatches(Consumer<List<FindingChange>> sink) {
    this.sink = sink;
  }

  /** One more candidate has been compared; {@code change} null: nothing new. */
  void add(@Nullable FindingChange change) {
    if (change != null) {
      changes.add(change);
      bytes += change.bytes();
    }
    candidates++;
    if (candidates % SIZE == 0 || bytes >= MOST_BYTES) {
      flush();
    }
  }

  /** Emits the rest and returns how many candidates there were. */
  long end() {
    flush();
    return candidates;
  }

  private void flush() {
    if (!changes.isEmpty()) {
      sink.accept(changes);
      changes = new ArrayList<>();
      bytes = 0;
    }
  }
}
