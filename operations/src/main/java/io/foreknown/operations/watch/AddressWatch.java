package io.foreknown.operations.watch;

import io.foreknown.domain.Limits;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.watch.WatchLoop.Listener;
import io.foreknown.operations.watch.WatchedFeed.Content;
import io.foreknown.operations.watch.WatchedFeed.Document;
import io.foreknown.operations.work.Report;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.AllowedServers;
import io.foreknown.producers.poll.FetchLimits;
import io.foreknown.producers.poll.Fetched;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.poll.Fetcher;
import io.foreknown.producers.poll.Fetcher.Manners;
import io.foreknown.producers.poll.Validators;
import io.foreknown.producers.publish.Summary;
import io.foreknown.producers.watch.DocumentState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks an address for what is new, and for what it links to on its own server and on those that are
 * allowed.
 *
 * <p>A linked document is asked for again when the feed has changed, on condition that it has
 * changed too; one whose server tells nothing to recognise it by is fetched once.
 */
final class AddressWatch implements WatchedSource {
  /** More links in one feed are passed over. */
  private static final int MOST_LINKS = 10_000;

  private static final Pattern ABSOLUTE = Pattern.compile("https?://");

  private final Address address;
  private final AllowedServers allowedServers;
  private final WatchedFeed feed;
  private final Report report;
  private final ShutdownSignal shutdownSignal;
  private final Fetcher fetcher;

  /** Opens what it remembers. */
  AddressWatch(
      FeedSource source,
      FeedSource.Place.Web web,
      WatchLoop.WatchContext around,
      Listener listener) {
    this.address = web.address();
    this.allowedServers = new AllowedServers(address, web.hosts());
    this.report = listener.report();
    this.shutdownSignal = around.shutdownSignal();
    this.fetcher =
        new Fetcher(
            FetchLimits.SHIPPED,
            InstantSource.system(),
            allowedServers,
            new Manners(source.format().accepted(), web.headers()));
    this.feed = around.feeds().open(source, listener, address.uri().toString(), this::isOurs);
  }

  /** Whether an origin is of this feed: on one of the servers to which it may lead. */
  private boolean isOurs(String origin) {
    Address from = ABSOLUTE.matcher(origin).lookingAt() ? address.resolve(origin) : null;
    return from != null && allowedServers.holds(from);
  }

  @Override
  public String place() {
    return address.toString();
  }

  @Override
  public @Nullable Failed look() {
    Fetched fetched = fetch(address);
    if (fetched instanceof Failed failed) {
      return failed;
    }
    if (fetched instanceof Fetched.Content content) {
      feed.begin();
      take(content);
      feed.end();
    }
    return null;
  }

  @Override
  public Summary stop() {
    return feed.stop();
  }

  @Override
  public void close() {
    feed.close();
  }

  /** What was under embargo is only in a content that is sent once more. */
  private Fetched fetch(Address from) {
    DocumentState documentState = feed.journal().documentState(from.uri().toString());
    return fetcher.fetch(from, documentState == null ? Validators.NONE : known(documentState));
  }

  private static Validators known(DocumentState documentState) {
    return documentState.covers(documentState.stamp(), Instant.now())
        ? Validators.read(documentState.stamp())
        : Validators.NONE;
  }

  private void take(Fetched.Content content) {
    Set<String> links = new LinkedHashSet<>();
    deliver(address, content, link -> follow(link, links));
    Set<String> gone = new HashSet<>(feed.journal().documentState().keySet());
    gone.remove(address.uri().toString());
    gone.removeAll(links);
    gone.forEach(feed.journal()::forget);
    List<String> missing = links.stream().filter(link -> !takeLinked(link)).toList();
    if (!missing.isEmpty()) {
      feed.journal().restamp(address.uri().toString(), Validators.NONE.written());
    }
  }

  private void deliver(Address from, Fetched.Content content, Links links) {
    Path file = content.file();
    Document document =
        new Document(from.uri().toString(), content.validators().written(), from.toString());
    try (InputStream in = shutdownSignal.gate(Files.newInputStream(file))) {
      feed.deliver("fetched", document, new Answer(in, from, from.equals(address), links));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  /** What becomes of the links of a document. */
  private interface Links {
    /** Why one is not followed, in words that go on after it; null: it will be. */
    @Nullable String follow(String link);
  }

  /**
   * What a server answered. The query of a watched address may be secret, that of a link is not,
   * and may be all that tells one story from another.
   */
  private record Answer(InputStream in, Address from, boolean isWatched, Links links)
      implements Content {
    @Override
    public Stream<Item> items(Source source) {
      return source.read(in, from.toString()).flatMap(this::followed);
    }

    private Stream<Item> followed(Item item) {
      if (!(item instanceof Item.Linked link)) {
        return Stream.of(item);
      }
      String why = links.follow(link.address());
      return why == null ? Stream.empty() : Stream.of(link.refused(why));
    }

    @Override
    public Stream<BodyItem> stories(BodySource source) {
      return source
          .read(in, isWatched ? from.toString() : from.uri().toString())
          .flatMap(this::followed);
    }

    private Stream<BodyItem> followed(BodyItem item) {
      if (!(item instanceof BodyItem.Linked link)) {
        return Stream.of(item);
      }
      return links.follow(link.address()) == null ? Stream.empty() : Stream.of(link.alone());
    }
  }

  private @Nullable String follow(String link, Set<String> links) {
    if (link.length() > Limits.URL) {
      return "is longer than addresses may be";
    }
    Address target = address.resolve(link);
    if (target == null || !allowedServers.holds(target)) {
      return "is no address on the feed's own server or an allowed one; not followed";
    }
    if (target.uri().equals(address.uri())) {
      return "is the feed itself";
    }
    if (links.size() == MOST_LINKS) {
      return "is one too many; %d are followed".formatted(MOST_LINKS);
    }
    links.add(target.uri().toString());
    return null;
  }

  /** Whether nothing is missing of what it leads to. */
  private boolean takeLinked(String link) {
    shutdownSignal.check();
    Address target = address.resolve(link);
    DocumentState documentState = feed.journal().documentState(link);
    if (target == null || (documentState != null && isFetchedOnce(documentState))) {
      return true;
    }
    Fetched fetched = fetch(target);
    if (fetched instanceof Fetched.Content content) {
      deliver(target, content, other -> "is in a document that is itself linked");
    } else if (fetched instanceof Failed failed) {
      report.note("%s; asked again with the feed", failed.why());
    }
    return !(fetched instanceof Failed);
  }

  private static boolean isFetchedOnce(DocumentState documentState) {
    return documentState.stamp().equals(Validators.NONE.written())
        && documentState.covers(documentState.stamp(), Instant.now());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
