package io.foreknown.operations.publish;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.operations.work.Report;

/** Shows what was not admitted, the first lines of it. */
public final class RejectionPrinter {
  private static final int SHOWN = 20;

  private final Report report;
  private final String rest;
  private int shown;

  /** Says where the rest can be found. */
  public RejectionPrinter(Report report, String rest) {
    this.report = report;
    this.rest = rest;
  }

  /** Shows the first lines anew, for another feed begins. */
  public synchronized void restart() {
    shown = 0;
  }

  /** Shows all problems of what was not admitted. */
  public void show(Rejection rejection) {
    String fate = rejection.reason() == Reason.EMBARGOED ? "held" : "rejected";
    for (Problem problem : rejection.problems()) {
      show(fate, rejection.origin(), problem.toString());
    }
  }

  /**
   * Shows one line.
   *
   * @param fate what became of it, in a word such as {@code held}
   */
  public synchronized void show(String fate, Origin origin, String why) {
    shown++;
    if (shown <= SHOWN) {
      report.note("%s: %s: %s", place(origin), fate, why);
    } else if (shown == SHOWN + 1) {
      report.note("… more are in %s", rest);
    }
  }

  /** Where it stands, in words. */
  public static String place(Origin origin) {
    return origin.file() == null
        ? "%s partition %d offset %d".formatted(origin.topic(), origin.partition(), origin.offset())
        : origin.file() + (origin.line() == null ? "" : ":" + origin.line());
  }
}
