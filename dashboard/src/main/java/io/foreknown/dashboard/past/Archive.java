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

  /** How many there are. */
  public synchronized int size() {
    return published.size();
  }

  /** What was published by then; costs a pass. */
  public synchronized List<Published> until(Instant moment) {
    return published.stream().filter(content -> isBy(moment, content)).toList();
  }

  /** Whether any that was added after so many others was published by then. */
  synchronized boolean hasNews(int before, Instant moment) {
    return published.subList(before, published.size()).stream()
        .anyMatch(content -> isBy(moment, content));
  }

  private static boolean isBy(Instant moment, Published content) {
    return !content.claim().header().publishedAt().isAfter(moment);
  }
}
