package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import java.util.List;

/** Writes what was not taken, with the names of the topic of rejections, without its bytes. */
public final class RejectionJson {
  private RejectionJson() {}

  /** One line without its end. */
  public static String write(Rejection rejection) {
    List<String> detail = rejection.problems().stream().map(Problem::toString).toList();
    return line(rejection.reason().name(), detail, rejection.origin())
        .text("claim", rejection.claim())
        .node()
        .toString();
  }

  /** One line, without its end, for an item that waits for another. */
  public static String writeHeld(Origin origin, String why) {
    return line("HELD", List.of(why), origin).node().toString();
  }

  /** One line, without its end, for what was left as it is given. */
  public static String writeNote(Origin origin, String why) {
    return line("NOTE", List.of(why), origin).node().toString();
  }

  private static Written line(String reason, List<String> detail, Origin origin) {
    return new Written()
        .text("reason", reason)
        .texts("detail", detail)
        .object("origin", origin(origin));
  }

  private static ObjectNode origin(Origin origin) {
    return new Written().text("file", origin.file()).integer("line", origin.line()).node();
  }
}
