package io.foreknown.streams.fault;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/** Faults of ours, each on one record of a batch of which all others were worked off. */
public final class BatchFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<One> faults;

  private BatchFault(List<One> faults) {
    super("%d records of a batch failed".formatted(faults.size()), faults.get(0).thrown());
    this.faults = List.copyOf(faults);
  }

  /**
   * A record on which the work failed.
   *
   * @param time of the record, in milliseconds since 1970
   */
  public record One(RuntimeException thrown, Headers headers, long time) {}

  /** All of them, at least one, in the order of their records. */
  public List<One> faults() {
    return faults;
  }

  /** Does the work of a batch, record by record. */
  public static final class Collector {
    private final List<One> faults = new ArrayList<>();

    /** Works off a record; a fault of ours is kept, what others throw is thrown. */
    public void run(Record<?, ?> record, Runnable work) {
      try {
        Guarded.run(work);
      } catch (RuntimeException e) {
        if (!Rejections.isOurs(e)) {
          throw e;
        }
        faults.add(new One(e, record.headers(), record.timestamp()));
      }
    }

    /** Throws what was kept, if anything was. */
    public void rethrow() {
      if (!faults.isEmpty()) {
        throw new BatchFault(faults);
      }
    }
  }
}
