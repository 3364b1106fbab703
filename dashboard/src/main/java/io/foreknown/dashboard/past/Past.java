package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The views of past moments. Each costs a pass over the claims published by then, one moment at a
 * time; the last few are kept.
 */
public final class Past {
  /** So many claims the moments kept may rest on in all: what they hold grows with that. */
  private static final int KEPT_CLAIMS = 200_000;

  /** What an empty moment counts for. */
  private static final int EMPTY_COUNTS = 1_000;

  /** A reader who has waited so long is better told to come again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Archive archive;
  private final Rules rules;
  private final Views now;
  private final ReentrantLock computing = new ReentrantLock(true);
  private final Map<Asked, Views> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** A moment and what there was to compute it from: more claims may come, however late. */
  private record Asked(Instant moment, int claims, int alerts) {
    long size() {
      return (long) claims + EMPTY_COUNTS;
    }
  }

  /**
   * Computes from the archive; takes alerts, which are not computed but were raised, from the views
   * of now.
   */
  public Past(Archive archive, Rules rules, Views now) {
    this.archive = archive;
    this.rules = rules;
    this.now = now;
  }

  /** By what past moments are judged, as the pipeline judges now. */
  public Rules rules() {
    return rules;
  }

  /** Whether the past can be computed: not from a part of the claims. */
  public boolean isAvailable() {
    return archive.isComplete();
  }

  /** The views of a moment; empty if too many others are being computed. */
  public Optional<Views> at(Instant moment) throws InterruptedException {
    if (!computing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.empty();
    }
    try {
      List<Published> claims = archive.until(moment);
      Asked asked = new Asked(moment, claims.size(), now.of(ViewKind.ALERTS).size());
      Views views = kept.get(asked);
      if (views == null) {
        views = compute(moment, claims);
        keep(asked, views);
      }
      return Optional.of(views);
    } finally {
      computing.unlock();
    }
  }

  private Views compute(Instant moment, List<Published> claims) {
    PastBoard board = new PastBoard(rules, moment);
    Views views = board.views(claims);
    board.addAlerts(now.of(ViewKind.ALERTS));
    return views;
  }

  private void keep(Asked asked, Views views) {
    kept.put(asked, views);
    long size = kept.keySet().stream().mapToLong(Asked::size).sum();
    var eldest = kept.keySet().iterator();
    while (size > KEPT_CLAIMS && eldest.hasNext()) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }
}
