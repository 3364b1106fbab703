package io.foreknown.producers.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document was when it was last read to its end.
 *
 * @param stamp changes when the document does
 * @param again when what was under embargo in it may be published; null: nothing was
 */
public record DocumentState(String stamp, @Nullable Instant again) {
  /** Whether it need not be read now, if its stamp is this one. */
  public boolean covers(String now, Instant moment) {
    return stamp.equals(now) && (again == null || moment.isBefore(again));
  }

  /** The first end of two embargoes, of those that last. */
  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other, Instant moment) {
    if (other == null || !other.isAfter(moment)) {
      return one;
    }
    return one == null || other.isBefore(one) ? other : one;
  }

  String written() {
    return (again == null ? "" : again) + "\n" + stamp;
  }

  static DocumentState read(String written) {
    String[] parts = written.split("\n", 2);
    return new DocumentState(parts[1], parts[0].isEmpty() ? null : Instant.parse(parts[0]));
  }
}
