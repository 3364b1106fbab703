package io.foreknown.feeds.mapping;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.pattern.TextPattern;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items of the records of one file. */
public final class FeedRecordReader {
  /** Bytes of a refused record that go along; Kafka's own limit of a record is 1 MiB. */
  private static final int MOST_KEPT = 1 << 16;

  private final Mapping mapping;
  private final Care care;
  private final Map<String, String> file;
  private final UnseenNames unseen;

  private FeedRecordReader(
      Mapping mapping, Care care, Map<String, String> file, UnseenNames unseen) {
    this.mapping = mapping;
    this.care = care;
    this.file = file;
    this.unseen = unseen;
  }

  /**
   * Reads a file, or refuses all of it where its name is not what the mapping expects.
   *
   * @param file a path or an address
   * @param reading makes the items of its records
   */
  public static Stream<Item> of(
      Mapping mapping,
      Care care,
      String file,
      UnseenNames unseen,
      Function<FeedRecordReader, Stream<Item>> reading) {
    Map<String, String> groups = groups(mapping.file(), file);
    if (groups == null) {
      Problem problem =
          new Problem("", "the name of the file does not match the pattern 'file' of the mapping");
      return Stream.of(Item.Refused.of(Reason.INVALID, List.of(problem), null, Origin.of(file, 1)));
    }
    return reading.apply(new FeedRecordReader(mapping, care, groups, unseen));
  }

  private static @Nullable Map<String, String> groups(@Nullable TextPattern pattern, String file) {
    return pattern == null ? Map.of() : pattern.groups(file.substring(file.lastIndexOf('/') + 1));
  }

  /** The items of one record, at least one. */
  public Stream<Item> items(RecordValues recordValues, Origin origin, ByteBuffer original) {
    unseen.look(recordValues, origin);
    FeedRow feedRow =
        new FeedRow(
            recordValues, file, null, mapping.absent(), care, new Problems(), new Problems());
    for (SkipRule skip : mapping.skips()) {
      if (!skip.isOfEach() && skip.skips(feedRow)) {
        return Stream.of(new Item.Unclaimed(origin, skip.why()));
      }
    }
    if (!feedRow.problems().isEmpty()) {
      return refused(Reason.INVALID, feedRow.problems().found(), origin, original);
    }
    ByteBuffer kept = kept(original);
    List<Item> items =
        mapping.claims().stream().flatMap(claim -> claim.read(feedRow, origin, kept)).toList();
    return items.isEmpty() ? Stream.of(new Item.Unclaimed(origin, "says nothing")) : items.stream();
  }

  /** What stands for a record that cannot be read. */
  public static Stream<Item> refused(
      Reason reason, String message, Origin origin, ByteBuffer original) {
    return refused(reason, List.of(new Problem("", message)), origin, original);
  }

  /** The same with several problems. */
  public static Stream<Item> refused(
      Reason reason, List<Problem> problems, Origin origin, ByteBuffer original) {
    return Stream.of(Item.Refused.of(reason, problems, null, origin, kept(original)));
  }

  private static ByteBuffer kept(ByteBuffer original) {
    return original.slice(0, Math.min(MOST_KEPT, original.limit()));
  }
}
