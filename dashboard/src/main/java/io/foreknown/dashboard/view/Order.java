package io.foreknown.dashboard.view;

import java.time.Instant;

/** In which order a list comes; ties are by id. */
public enum Order {
  /** The newest publication first. */
  NEWEST,
  /** The other way round. */
  OLDEST,
  /**
   * What happened last first, by the beginning of the event time; what has none comes last. Costs a
   * pass over the view.
   */
  HAPPENED;

  /** Before every event time. */
  static final Instant NEVER = Instant.ofEpochMilli(Long.MIN_VALUE / 2);
}
