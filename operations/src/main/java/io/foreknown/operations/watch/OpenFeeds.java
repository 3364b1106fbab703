package io.foreknown.operations.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.SourceFormat;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.story.StoryTopics;
import io.foreknown.operations.watch.WatchLoop.Listener;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.ReadingOutlet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens feeds, whose claims go one way to the brokers, and whose stories another. */
public final class OpenFeeds implements AutoCloseable {
  private final Cluster cluster;
  private final @Nullable ClaimProducer claims;
  private final @Nullable ReadingOutlet stories;

  private OpenFeeds(
      Cluster cluster, @Nullable ClaimProducer claims, @Nullable ReadingOutlet stories) {
    this.cluster = cluster;
    this.claims = claims;
    this.stories = stories;
  }

  /** With the ways that these sources need. */
  public static OpenFeeds of(List<FeedSource> sources, Cluster cluster) {
    ClaimProducer claims =
        isRead(sources, FeedFormat.class)
            ? ClaimProducer.open(cluster.topics(), cluster.client())
            : null;
    ReadingOutlet stories =
        isRead(sources, StoryFeed.class)
            ? ReadingOutlet.open(cluster.topics(), cluster.client())
            : null;
    return new OpenFeeds(cluster, claims, stories);
  }

  /** Whether one of them is read like this. */
  public static boolean isRead(List<FeedSource> sources, Class<? extends SourceFormat> as) {
    return sources.stream().map(FeedSource::format).anyMatch(as::isInstance);
  }

  /**
   * Opens a feed with what it remembers.
   *
   * @param place what it is told apart from other feeds by
   * @param origins which files in origins are of this feed
   */
  WatchedFeed open(FeedSource source, Listener listener, String place, Predicate<String> origins) {
    String name = name(source.format(), place);
    if (source.format() instanceof StoryFeed feed) {
      StoryTopics target = new StoryTopics(Objects.requireNonNull(stories), InstantSource.system());
      return new WatchedStories(feed, target, listener, state(feed), name);
    }
    FeedFormat format = (FeedFormat) source.format();
    return new WatchedClaims(
        cluster, Objects.requireNonNull(claims), format, listener, name, origins);
  }

  static Path state(SourceFormat read) {
    return Objects.requireNonNull(read.state(), "what is watched is remembered");
  }

  /** Of its own for each installation, format and place: what one has read is new to another. */
  private String name(SourceFormat read, String place) {
    String all = "%s\n%s\n%s".formatted(cluster.id(), cluster.topics().prefix(), place);
    return "watch-%s-%s".formatted(read.label(), UUID.nameUUIDFromBytes(all.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    if (claims != null) {
      claims.close();
    }
    if (stories != null) {
      stories.close();
    }
  }
}
