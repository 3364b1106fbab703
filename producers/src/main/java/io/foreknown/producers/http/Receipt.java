package io.foreknown.producers.http;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.producers.ndjson.RejectionJson;
import io.foreknown.producers.publish.Summary;
import java.util.ArrayList;
import java.util.List;

/** What became of one body: counts, and what was not published, the first of it. */
final class Receipt {
  private static final int MOST = 100;

  private final List<String> told = new ArrayList<>();

  void tell(Rejection rejection) {
    add(RejectionJson.write(rejection));
  }

  void held(Origin origin, String why) {
    add(RejectionJson.writeHeld(origin, why));
  }

  private void add(String json) {
    if (told.size() < MOST) {
      told.add(json);
    }
  }

  /** As JSON. */
  String of(Summary summary, long waiting) {
    return "{\"received\":%d,\"published\":%d,\"rejected\":%d,\"held\":%d,\"withoutClaim\":%d,\"notPublished\":[%s]}"
        .formatted(
            summary.received() + waiting,
            summary.published(),
            summary.rejected(),
            summary.held() + waiting,
            summary.withoutClaim(),
            String.join(",", told));
  }
}
