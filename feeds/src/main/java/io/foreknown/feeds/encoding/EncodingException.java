package io.foreknown.feeds.encoding;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import java.io.IOException;
import java.util.List;

/** The bytes themselves cannot be read on, whatever the format; nothing is wrong with the disk. */
public final class EncodingException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  EncodingException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** {@code MALFORMED}, or {@code TOO_LARGE}. */
  public Reason reason() {
    return reason;
  }

  /** In the place of what would have followed in the file. */
  Item.Refused refused(String file) {
    Problem problem = new Problem("", String.valueOf(getMessage()));
    return Item.Refused.of(reason, List.of(problem), null, Origin.of(file, 1));
  }
}
