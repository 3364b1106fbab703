package io.foreknown.producers.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.ndjson.RejectionJson;
import io.foreknown.producers.publish.Summary;
import java.util.ArrayList;
import java.util.List;

/** What became of one body: counts, and of what was not published or not used the first. */
final class Receipt {
  private static final int MOST = 100;

  private final List<String> rejections = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  void reject(Rejection rejection) {
    add(RejectionJson.write(rejection), rejections);
  }

  /** Hears of what was published all the same. */
  void note(Origin origin, String why) {
    add(RejectionJson.writeNote(origin, why), notes);
  }

  /** A decision was published under this id. */
  void decided(String id) {
    add(JsonNodeFactory.instance.textNode(id).toString(), ids);
  }

  private static void add(String json, List<String> to) {
    if (to.size() < MOST) {
      to.add(json);
    }
  }

  /** As JSON. */
  String of(Summary summary) {
    return "{\"received\":%d,\"published\":%d,\"rejected\":%d,\"held\":%d,\"withoutClaim\":%d,%s%s\"notPublished\":[%s],\"notes\":[%s]}"
        .formatted(
            summary.received(),
            summary.published(),
            summary.rejected(),
            summary.held(),
            summary.withoutClaim(),
            summary.mended() == 0 ? "" : "\"mended\":%d,".formatted(summary.mended()),
            ids.isEmpty() ? "" : "\"ids\":[%s],".formatted(String.join(",", ids)),
            String.join(",", rejections),
            String.join(",", notes));
  }
}
