package io.foreknown.feeds.jsonld;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Piece;
import org.jspecify.annotations.Nullable;

/** One thing that a document is about, or why it cannot be read. */
public sealed interface Found extends Piece {
  /** From the document, for instance {@code dataFeedElement[3].item[0]}; empty for itself. */
  String path();

  /**
   * It was read.
   *
   * @param context of the document around it; null when none has been given before it
   */
  record Whole(ObjectNode node, @Nullable String context, String path, long line)
      implements Found {}

  /** It cannot, or must not, be read. */
  record Broken(Reason reason, String problem, String path, long line) implements Found {}
}
