package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.json.Cut;
import io.foreknown.feeds.json.ItemCutter;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.ndjson.StrictText;
import io.foreknown.feeds.story.Embargo;
import io.foreknown.feeds.story.StoryIndex;
import io.foreknown.feeds.story.StoryResult;
import io.foreknown.feeds.story.UnknownFields;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads ninjs 1.x to 3.x: one item, one per line, or lists of them.
 *
 * <p>Remembers which claims each version of a story carried, so that they can be retracted.
 */
public final class NinjsSource implements Source {
  /** Bytes of an item; articles have some ten thousand. */
  static final int LIMIT = 1 << 22;

  private final StoryIndex index;
  private final Embargo embargo;
  private final Care care;
  private final UnknownFields unknownFields = new UnknownFields("property");

  /** Continues with what the memory holds. */
  public NinjsSource(Memory memory, Embargo embargo, Care care) {
    this.index = new StoryIndex(memory);
    this.embargo = embargo;
    this.care = care;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return new ItemCutter(in, LIMIT).items(file, cut -> items(cut, Origin.of(file, cut.line())));
  }

  private Stream<Item> items(Cut cut, Origin origin) {
    if (cut.size() > LIMIT) {
      String message = "has %d bytes, at most %d are allowed".formatted(cut.size(), LIMIT);
      return refused(Reason.TOO_LARGE, List.of(new Problem("", message)), origin);
    }
    try {
      JsonNode tree = StrictJson.object(StrictText.decode(cut.bytes()));
      return items(tree, Path.ROOT, null, origin);
    } catch (MalformedException e) {
      return refused(Reason.MALFORMED, List.of(new Problem("", e.getMessage())), origin);
    }
  }

  /**
   * An item and those that it holds.
   *
   * @param path of the item; the root for one that is in no other
   * @param outer when the embargo of the item around it ends; null for none
   */
  private Stream<Item> items(JsonNode tree, Path path, @Nullable Instant outer, Origin origin) {
    Problems problems = new Problems();
    Problems notes = care == Care.STRICT ? problems : new Problems();
    NewsObject item = NewsObject.of(tree, path, problems, notes);
    Instant until = later(outer, later(item.time("embargoed"), item.time("embargoeduntil")));
    if (!problems.isEmpty()) {
      return refused(Reason.INVALID, problems.found(), origin);
    }
    Item held = embargo.held(until, origin);
    if (held != null) {
      return Stream.of(held);
    }
    Stream<Item> own =
        path.equals(Path.ROOT) || Associated.carries(item)
            ? item(item, until, origin)
            : Stream.empty();
    return Stream.concat(
        own, Associated.of(item).flatMap(one -> items(one.tree(), one.path(), until, origin)));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private Stream<Item> item(NewsObject item, @Nullable Instant until, Origin origin) {
    item.strangers().forEach(name -> unknownFields.note(name, origin));
    StoryResult storyResult = new NinjsReader(item, origin, until).read();
    if (storyResult instanceof StoryResult.OfNothing nothing) {
      return Stream.of(new Item.Unclaimed(origin, nothing.why()));
    }
    return storyResult instanceof StoryResult.OfVersion version
        ? Item.Accepted.noted(index.add(version.version()), origin, item.notes().found()).stream()
        : refused(Reason.INVALID, Problems.all(item.problems(), item.notes()), origin);
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return unknownFields.taken();
  }

  private static Stream<Item> refused(Reason reason, List<Problem> problems, Origin origin) {
    return Stream.of(Item.Refused.of(reason, problems, null, origin));
  }
}
