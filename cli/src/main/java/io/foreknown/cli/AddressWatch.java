package io.foreknown.cli;

import io.foreknown.cli.WatchedFeed.Document;
import io.foreknown.domain.Limits;
import io.foreknown.producers.Item;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.Backoff;
import io.foreknown.producers.poll.FetchLimits;
import io.foreknown.producers.poll.Fetched;
import io.foreknown.producers.poll.Fetched.Content;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.poll.Fetcher;
import io.foreknown.producers.poll.Validators;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Asks an address for what is new, and for what it links to on its own server.
 *
 * <p>A linked document is asked for again when the feed has changed, on condition that it has
 * changed too; one whose server tells nothing to recognise it by is fetched once.
 */
final class AddressWatch {
  /** More links in one feed are passed over. */
  private static final int MOST_LINKS = 10_000;

  private final Address address;
  private final WatchedFeed feed;
  private final Screen screen;
  private final Stop stop;
  private final FeedHealth health;
  private final Fetcher fetcher = new Fetcher(FetchLimits.SHIPPED, InstantSource.system());
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private int failures;

  private AddressWatch(Address address, WatchedFeed feed, WatchedFeed.Surroundings around) {
    this.address = address;
    this.feed = feed;
    this.screen = around.screen();
    this.stop = around.stop();
    this.health = around.health();
  }

  /** Asks again and again until the program is asked to stop. */
  static Summary run(
      Address address, Duration interval, WatchedFeed.Surroundings around, Reading reading) {
    try (WatchedFeed feed =
        new WatchedFeed(around, reading, address.uri().toString(), address.server())) {
      AddressWatch watch = new AddressWatch(address, feed, around);
      around.screen().line("Watching %s; Ctrl-C stops it.", address);
      try {
        while (true) {
          Duration pause = watch.ask(new Backoff(interval));
          around.stop().pause(pause);
        }
      } catch (StoppedException e) {
        return feed.stop();
      }
    }
  }

  /** Asks once, and tells how long to wait. */
  private Duration ask(Backoff backoff) {
    Fetched fetched = fetch(address);
    if (fetched instanceof Failed failed) {
      failures++;
      health.failed();
      Duration pause = backoff.afterFailures(failures, failed.retryAfter(), chance);
      screen.note("%s; asked again in %d s", failed.why(), Math.max(1, pause.toSeconds()));
      return pause;
    }
    failures = 0;
    health.looked();
    if (fetched instanceof Content content) {
      feed.begin();
      take(content);
      feed.end();
    }
    return backoff.next(chance);
  }

  /** What was under embargo is only in a content that is sent once more. */
  private Fetched fetch(Address from) {
    Taken taken = feed.journal().taken(from.uri().toString());
    return fetcher.fetch(from, taken == null ? Validators.NONE : known(taken));
  }

  private static Validators known(Taken taken) {
    return taken.covers(taken.stamp(), Instant.now())
        ? Validators.read(taken.stamp())
        : Validators.NONE;
  }

  private void take(Content content) {
    Set<String> links = new LinkedHashSet<>();
    deliver(address, content, item -> linked(item, links));
    Set<String> gone = new HashSet<>(feed.journal().taken().keySet());
    gone.remove(address.uri().toString());
    gone.removeAll(links);
    gone.forEach(feed.journal()::forget);
    List<String> missing = links.stream().filter(link -> !takeLinked(link)).toList();
    if (!missing.isEmpty()) {
      feed.journal().restamp(address.uri().toString(), Validators.NONE.written());
    }
  }

  private void deliver(Address from, Content content, Function<Item, Stream<Item>> links) {
    Path file = content.file();
    Document document =
        new Document(from.uri().toString(), content.validators().written(), from.toString());
    try (InputStream in = stop.gate(Files.newInputStream(file));
        Stream<Item> items = feed.format().source().read(in, from.toString())) {
      feed.deliver("fetched", document, items.flatMap(links));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private Stream<Item> linked(Item item, Set<String> links) {
    if (!(item instanceof Item.Linked link)) {
      return Stream.of(item);
    }
    if (link.address().length() > Limits.URL) {
      return Stream.of(link.refused("is longer than addresses may be"));
    }
    Address target = address.resolve(link.address());
    if (target == null || !address.isSameServer(target)) {
      return Stream.of(link.refused("is no address on the feed's own server; not followed"));
    }
    if (target.uri().equals(address.uri())) {
      return Stream.of(link.refused("is the feed itself"));
    }
    if (links.size() == MOST_LINKS) {
      return Stream.of(link.refused("is one too many; %d are followed".formatted(MOST_LINKS)));
    }
    links.add(target.uri().toString());
    return Stream.empty();
  }

  /** Whether nothing is missing of what it leads to. */
  private boolean takeLinked(String link) {
    stop.check();
    Address target = address.resolve(link);
    Taken taken = feed.journal().taken(link);
    if (target == null || (taken != null && isFetchedOnce(taken))) {
      return true;
    }
    Fetched fetched = fetch(target);
    if (fetched instanceof Content content) {
      deliver(target, content, AddressWatch::unfollowed);
    } else if (fetched instanceof Failed failed) {
      screen.note("%s; asked again with the feed", failed.why());
    }
    return !(fetched instanceof Failed);
  }

  private static boolean isFetchedOnce(Taken taken) {
    return taken.stamp().equals(Validators.NONE.written())
        && taken.covers(taken.stamp(), Instant.now());
  }

  private static Stream<Item> unfollowed(Item item) {
    return Stream.of(
        item instanceof Item.Linked link
            ? link.refused("is in a document that is itself linked")
            : item);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
