package io.foreknown.benchmarks.feed;

import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.util.Iterator;
import java.util.List;

/** Claims of the usual workload. */
final class ClaimLines implements Sample.Items {
  private Iterator<Claim> claims = List.<Claim>of().iterator();

  @Override
  public String item(long number, long of) {
    if (number == 0) {
      claims = new Workload(Recipe.of(of)).claims().iterator();
    }
    return ClaimJson.write(claims.next()) + "\n";
  }
}
