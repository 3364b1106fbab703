package io.foreknown.dashboard.channel;

import java.time.Instant;

/**
 * A notice that has not been sent.
 *
 * @param since when it came
 */
record WaitingNotice(Notice notice, Instant since, Reason reason) {
  /** Why it has not been sent. */
  enum Reason {
    /** Others about the same event may follow at once. */
    GATHERING,
    /** It matters less than what is sent at once. */
    SEVERITY,
    /** It came in the quiet hours. */
    QUIET,
    /** There were as many messages within the hour as there may be. */
    LIMIT;

    /** Whether it is kept for a digest. */
    boolean isHeld() {
      return this != GATHERING;
    }

    /** Whether it would have been sent at once, had it been allowed. */
    boolean isOverdue() {
      return this == QUIET || this == LIMIT;
    }
  }

  WaitingNotice because(Reason other) {
    return new WaitingNotice(notice, since, other);
  }
}
