package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import java.util.List;

/**
 * A person, group, state or organisation.
 *
 * @param lineage ids of the broader parties that it belongs to, nearest first
 */
public record Party(String id, String name, List<String> lineage) {
  /** Checks the sizes. */
  public Party {
    Limits.id(id);
    Limits.text(name, Limits.NAME);
    lineage = Limits.list(lineage);
    lineage.forEach(Limits::id);
  }
}
