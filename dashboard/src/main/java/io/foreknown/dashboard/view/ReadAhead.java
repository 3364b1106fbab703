package io.foreknown.dashboard.view;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Records for one who looks at what they say, one after the other, and may stop at any: all
 * processors write those that come next, ever more at a time.
 */
final class ReadAhead implements Iterable<ViewRecord> {
  private static final int FEWEST = 64;

  private final List<ViewRecord> records;

  ReadAhead(List<ViewRecord> records) {
    this.records = records;
  }

  @Override
  public Iterator<ViewRecord> iterator() {
    return new Iterator<>() {
      private int next;
      private int written;

      @Override
      public boolean hasNext() {
        return next < records.size();
      }

      @Override
      public ViewRecord next() {
        if (next == records.size()) {
          throw new NoSuchElementException();
        }
        if (next == written) {
          int end = (int) Math.min(records.size(), Math.max(FEWEST, 2L * written));
          records.subList(written, end).parallelStream().forEach(ViewRecord::facts);
          written = end;
        }
        return records.get(next++);
      }
    };
  }
}
