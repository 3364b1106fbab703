package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The views of past moments. Those of the last few are kept. Any other one costs a pass over the
 * claims published by then, one moment at a time, and the work on those events of which it knows
 * something else than the moments asked for before.
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
  private volatile PastResults results;
  private final ReentrantLock computing = new ReentrantLock(true);
  private final Map<Instant, Moment> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A moment that was computed.
   *
   * @param archived of all claims that there were, however many of them were published by then
   */
  private record Moment(Views views, int claims, int archived, int alerts) {
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
    this.results = new PastResults(rules);
    archive.onErasure(this::forget);
  }

  /** Keeps nothing of what it was made of, so that nothing is left of a claim that was erased. */
  private void forget() {
    synchronized (kept) {
      kept.clear();
      results = new PastResults(rules);
    }
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
    Views known = known(moment);
    if (known != null) {
      return Optional.of(known);
    }
    if (!computing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return Optional.empty();
    }
    try {
      known = known(moment);
      return Optional.of(known == null ? computed(moment) : known);
    } finally {
      computing.unlock();
    }
  }

  /** Null: it is not kept, or something that was published by then has come since. */
  private @Nullable Views known(Instant moment) {
    synchronized (kept) {
      Moment of = kept.get(moment);
      if (of == null || of.alerts != alerts().size()) {
        return null;
      }
      int archived = archive.size();
      if (archive.hasNews(of.archived, moment)) {
        return null;
      }
      kept.put(moment, new Moment(of.views, of.claims, archived, of.alerts));
      return of.views;
    }
  }

  private Views computed(Instant moment) {
    PastResults shared = results;
    int archived = archive.size();
    int raised = alerts().size();
    PastBoard board = new PastBoard(rules, shared, moment, archive.claims());
    Views views = board.views(alerts());
    synchronized (kept) {
      if (shared == results) { // Nothing was erased meanwhile.
        keep(moment, new Moment(views, board.claims(), archived, raised));
      }
    }
    return views;
  }

  private View alerts() {
    return now.of(ViewKind.ALERTS);
  }

  private void keep(Instant moment, Moment computed) {
    kept.put(moment, computed);
    long size = kept.values().stream().mapToLong(Moment::size).sum();
    var eldest = kept.values().iterator();
    while (size > KEPT_CLAIMS && eldest.hasNext()) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }
}
