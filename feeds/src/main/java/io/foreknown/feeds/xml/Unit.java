package io.foreknown.feeds.xml;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Piece;
import java.util.List;

/** What a document is read in, or why it cannot be. */
public sealed interface Unit extends Piece {
  /** An element that was asked for. */
  record Whole(Element element) implements Unit {
    @Override
    public long line() {
      return element.line();
    }
  }

  /** What could not be read. */
  record Broken(Reason reason, long line, String problem) implements Unit {
    /** As an item of the file. */
    public Item refused(String file) {
      return Item.Refused.of(
          reason, List.of(new Problem("", problem)), null, Origin.of(file, line));
    }
  }
}
