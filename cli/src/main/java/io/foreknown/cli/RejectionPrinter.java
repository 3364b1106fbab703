package io.foreknown.cli;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;

/** Shows what was not admitted, the first lines of it. */
final class RejectionPrinter {
  private static final int SHOWN = 20;

  private final Console console;
  private final String rest;
  private int shown;

  /** Says where the rest can be found. */
  RejectionPrinter(Console console, String rest) {
    this.console = console;
    this.rest = rest;
  }

  /** Shows the first lines anew, for another feed begins. */
  synchronized void restart() {
    shown = 0;
  }

  void show(Rejection rejection) {
    String fate = rejection.reason() == Reason.EMBARGOED ? "held" : "rejected";
    for (Problem problem : rejection.problems()) {
      show(fate, rejection.origin(), problem.toString());
    }
  }

  synchronized void show(String fate, Origin origin, String why) {
    shown++;
    if (shown <= SHOWN) {
      console.note("%s: %s: %s", place(origin), fate, why);
    } else if (shown == SHOWN + 1) {
      console.note("… more are in %s", rest);
    }
  }

  /** Where it stands, in words. */
  static String place(Origin origin) {
    return origin.file() == null
        ? "%s partition %d offset %d".formatted(origin.topic(), origin.partition(), origin.offset())
        : origin.file() + (origin.line() == null ? "" : ":" + origin.line());
  }
}
