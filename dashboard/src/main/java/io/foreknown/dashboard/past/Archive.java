package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All contents of claims that were published, up to a bound; safe for many threads. */
public final class Archive {
  private final int most;
  private final List<Published> published = new ArrayList<>();
  private boolean complete = true;

  /** Keeps nothing more once it holds this many. */
  public Archive(int most) {
    this.most = most;
  }

  /** Keeps a content. */
  public synchronized void add(Published content) {
    if (published.size() < most) {
      published.add(content);
    } else {
      complete = false;
    }
  }

  /** Whether everything was kept; the past cannot be told from a part. */
  public synchronized boolean isComplete() {
    return complete;
  }

  /** What was published by then; costs a pass. */
  public synchronized List<Published> until(Instant moment) {
    return published.stream()
        .filter(content -> !content.claim().header().publishedAt().isAfter(moment))
        .toList();
  }
}
