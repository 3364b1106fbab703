package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import java.util.List;

/**
 * A person, group, state or organisation.
 *
 * @param lineage ids of the broader parties that it belongs to, nearest first
 */
public record Party(String id, String name, List<String> lineage) {
  private static final long LENGTH_BYTES = 10;

  /** Checks the sizes. */
  public Party {
    Limits.id(id);
    Limits.text(name, Limits.NAME);
    lineage = Limits.list(lineage);
    lineage.forEach(Limits::id);
  }

  /** Bytes that these add to a record, at most. */
  public static long bytes(List<Party> parties) {
    return parties.stream().mapToLong(Party::bytes).sum();
  }

  /** Bytes that it adds to a record, at most. */
  public long bytes() {
    return LENGTH_BYTES + Limits.bytes(id) + Limits.bytes(name) + Limits.bytes(lineage);
  }
}
