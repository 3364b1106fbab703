package io.foreknown.benchmarks.history;

import java.util.Locale;

/** What goes through a file of claims and writes files. */
public enum ClaimPath {
  /** The rules in one process. */
  DIRECT,
  /** The topology on a local stack of its own. */
  KAFKA,
  /** A plain join by DuckDB. */
  DUCKDB;

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a replay of ours. */
  public boolean isReplay() {
    return this != DUCKDB;
  }
}
