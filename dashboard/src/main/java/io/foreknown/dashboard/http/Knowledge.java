package io.foreknown.dashboard.http;

import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.view.Views;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The views of now and then. */
record Knowledge(Views now, Past past) {

  /** The views as of a moment; null is now. */
  Views asOf(@Nullable Instant moment) {
    if (moment == null) {
      return now;
    }
    if (!past.isAvailable()) {
      throw new ProblemException(
          503, "there are more claims than this server keeps, so it cannot say what was known");
    }
    try {
      return past.at(moment)
          .orElseThrow(
              () -> new ProblemException(503, "too many past moments are asked for; try again"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(503, "the server ends");
    }
  }
}
