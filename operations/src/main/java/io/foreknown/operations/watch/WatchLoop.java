package io.foreknown.operations.watch;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.FeedSource.Place;
import io.foreknown.operations.work.Report;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.operations.work.StoppedException;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.poll.Interval;
import io.foreknown.producers.publish.Summary;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Looks at feeds until the program is asked to stop, each in a thread of its own: one that cannot
 * be looked at waits and is tried again, and the others go on meanwhile. Broken brokers, registries
 * and memories are no fault of a feed and end all of them.
 */
public final class WatchLoop {
  private final WatchContext around;
  private final boolean isOnce;
  private final RandomGenerator chance = RandomGenerator.getDefault();

  /**
   * Where feeds are seen and what they need.
   *
   * @param feeds opens each of them
   */
  public record WatchContext(
      OpenFeeds feeds, Report report, ShutdownSignal shutdownSignal, FeedHealth health) {}

  /**
   * Who hears of a feed.
   *
   * @param health hears how it is
   */
  record Listener(Report report, FeedHealth.OfSource health) {}

  /** A feed with the watch over it, as long as that is open. */
  private record Watched(FeedSource source, WatchedSource feed, Listener listener) {
    Report report() {
      return listener.report();
    }

    FeedHealth.OfSource health() {
      return listener.health();
    }
  }

  private WatchLoop(WatchContext around, boolean isOnce) {
    this.around = around;
    this.isOnce = isOnce;
  }

  /** Looks at all of them again and again until the program is asked to stop. */
  public static Summary run(List<FeedSource> sources, WatchContext around) {
    return new WatchLoop(around, false).run(sources);
  }

  /** Looks at each of them once; fails in the end if one of them could not be looked at. */
  public static Summary once(List<FeedSource> sources, WatchContext around) {
    return new WatchLoop(around, true).run(sources);
  }

  private Summary run(List<FeedSource> sources) {
    List<Watched> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(sources.size());
    try {
      sources.forEach(source -> all.add(opened(source, sources.size() > 1)));
      List<CompletableFuture<Summary>> running = new ArrayList<>();
      for (Watched watched : all) {
        running.add(
            CompletableFuture.supplyAsync(() -> run(watched), threads)
                .whenComplete((summary, failure) -> stopAll(failure)));
      }
      Summary summary = sum(running);
      requireLooked();
      return summary;
    } finally {
      threads.shutdown();
      all.forEach(watched -> watched.feed().close());
    }
  }

  /** What ends one of them for good ends all. */
  private void stopAll(@Nullable Throwable failure) {
    if (failure != null) {
      around.shutdownSignal().ask();
    }
  }

  private static Summary sum(List<CompletableFuture<Summary>> running) {
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)).join();
      return running.stream().map(CompletableFuture::join).reduce(Summary.NONE, Summary::plus);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void requireLooked() {
    if (isOnce && !around.health().isReady()) {
      List<String> failed =
          around.health().unwell().stream().map(unwell -> unwell.source()).toList();
      throw new CommandException("could not be looked at: " + String.join(", ", failed));
    }
  }

  private Watched opened(FeedSource source, boolean isOneOfMany) {
    Report report = isOneOfMany ? around.report().of(source.name()) : around.report();
    FeedHealth.OfSource health = around.health().add(source.name(), source.format().label());
    Listener listener = new Listener(report, health);
    try {
      return new Watched(source, watch(source, listener), listener);
    } catch (UncheckedIOException | InvalidValueException e) {
      throw new CommandException("%s: %s".formatted(source.name(), e.getMessage()), e);
    }
  }

  private WatchedSource watch(FeedSource source, Listener listener) {
    if (source.place() instanceof Place.Web web) {
      return new AddressWatch(source, web, around, listener);
    }
    Place.Directory directory = (Place.Directory) source.place();
    return new DirectoryWatch(source, directory, around, listener, isOnce);
  }

  private Summary run(Watched watched) {
    Interval interval = new Interval(watched.source().interval());
    if (!isOnce) {
      watched.report().line("Watching %s; Ctrl-C stops it.", watched.feed().place());
    }
    try {
      do {
        Duration pause = look(watched, interval);
        if (!isOnce) {
          around.shutdownSignal().pause(pause);
        }
      } while (!isOnce);
    } catch (StoppedException e) {
      return watched.feed().stop();
    }
    return watched.feed().stop();
  }

  /** Looks once, and says how long to wait. */
  private Duration look(Watched watched, Interval interval) {
    Failed failed = looked(watched.feed());
    if (failed == null) {
      watched.health().looked();
      return interval.next(chance);
    }
    int failures = watched.health().failed(failed.why());
    Duration pause = interval.afterFailures(failures, failed.retryAfter(), chance);
    if (isOnce) {
      watched.report().note("%s", failed.why());
    } else {
      watched
          .report()
          .note("%s; asked again in %d s", failed.why(), Math.max(1, pause.toSeconds()));
    }
    return pause;
  }

  private static @Nullable Failed looked(WatchedSource watchedSource) {
    try {
      return watchedSource.look();
    } catch (UncheckedIOException | InvalidValueException e) {
      return new Failed(String.valueOf(e.getMessage()), null);
    }
  }
}
