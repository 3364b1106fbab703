package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.ClaimContents;
import io.foreknown.dashboard.view.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * All contents of claims that were published, up to a bound; of a claim that was erased nothing but
 * that. Safe for many threads.
 */
public final class Archive {
  private final int most;
  private final List<ClaimContents> claims = new ArrayList<>();

  /** Where a claim stands among them, by its id. */
  private final Map<String, Integer> places = new HashMap<>();

  /** When what was added, in that order, was published. */
  private final List<Instant> added = new ArrayList<>();

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private boolean complete = true;

  /** Keeps nothing more once it holds this many; what erases a claim it takes all the same. */
  public Archive(int most) {
    this.most = most;
  }

  /** Has something called whenever a claim was erased. */
  void onErasure(Runnable listener) {
    listeners.add(listener);
  }

  /** Keeps a content, if it is not known. */
  public void add(Published content) {
    if (isErasing(content)) {
      listeners.forEach(Runnable::run);
    }
  }

  /** Keeps it; whether that erased others. */
  private synchronized boolean isErasing(Published content) {
    String id = content.claim().header().id();
    Integer place = places.get(id);
    ClaimContents before = place == null ? null : claims.get(place);
    ClaimContents after = before == null ? ClaimContents.of(content) : before.with(content);
    boolean isNews = after != before;
    if (isNews && added.size() >= most && !after.isErased()) {
      complete = false;
    } else if (isNews) {
      if (place == null) {
        places.put(id, claims.size());
        claims.add(after);
      } else {
        claims.set(place, after);
      }
      added.add(content.claim().header().publishedAt());
    }
    return isNews && before != null && after.isErased();
  }

  /** Whether everything was kept; the past cannot be told from a part. */
  public synchronized boolean isComplete() {
    return complete;
  }

  /** How many there are, or were until they were erased. */
  public synchronized int size() {
    return added.size();
  }

  /** All claims. */
  synchronized List<ClaimContents> claims() {
    return List.copyOf(claims);
  }

  /** All that is kept; costs a pass. */
  public Stream<Published> published() {
    return claims().stream().flatMap(claim -> claim.until(Instant.MAX));
  }

  /** Whether any that was added after so many others was published by then. */
  synchronized boolean hasNews(int before, Instant moment) {
    return added.subList(before, added.size()).stream().anyMatch(at -> !at.isAfter(moment));
  }
}
