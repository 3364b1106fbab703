package io.foreknown.producers.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the rows of a table become claims.
 *
 * @param absent what a cell says that tells nothing
 * @param claims each row makes one of each, unless it tells nothing of it
 */
public record Mapping(
    Dialect dialect, Set<String> absent, List<SkipRule> skips, List<ObjectOf> claims) {
  /** Copies the collections. */
  public Mapping {
    absent = Set.copyOf(absent);
    skips = List.copyOf(skips);
    claims = List.copyOf(claims);
  }

  /** The columns that it reads. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(ListOf.columns(claims));
    skips.forEach(skip -> columns.addAll(skip.text().columns()));
    return columns;
  }
}
