package io.foreknown.domain.event;

import io.foreknown.domain.Limits;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims that something rests on.
 *
 * @param first the earliest {@link #SHOWN} of them, by publication time and id, as far as a record
 *     may hold them
 * @param count how many there are in all
 */
public record Evidence(List<Source> first, long count) {
  /** How many claims a list shows. */
  public static final int SHOWN = 50;

  /**
   * One claim.
   *
   * @param url null when the story's address is unknown
   */
  public record Source(String claim, long revision, @Nullable String url, Instant publishedAt) {
    private static final long NUMBER_BYTES = 20;

    private long bytes() {
      return NUMBER_BYTES + Limits.bytes(claim) + Limits.bytes(url);
    }
  }

  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::publishedAt).thenComparing(Source::claim);

  /** Copies the list. */
  public Evidence {
    first = List.copyOf(first);
  }

  /** Bytes that it adds to a record, at most. */
  public long bytes() {
    return first.stream().mapToLong(Source::bytes).sum();
  }

  /** All of these claims. */
  public static Evidence of(Collection<Source> sources) {
    return new Evidence(earliest(sources.stream()), sources.size());
  }

  /**
   * The claims of both, the earliest of those that its parts show; exact unless addresses are so
   * long that a part shows fewer than {@link #SHOWN}.
   */
  public Evidence and(Evidence other) {
    return new Evidence(
        earliest(Stream.concat(first.stream(), other.first.stream())), count + other.count);
  }

  private static List<Source> earliest(Stream<Source> sources) {
    return shown(sources.sorted(ORDER).limit(SHOWN).toList());
  }

  /** Those of the earliest claims that a record may hold. */
  static List<Source> shown(List<Source> earliest) {
    return Limits.beginning(earliest, Limits.EVIDENCE_BYTES, Source::bytes);
  }
}
