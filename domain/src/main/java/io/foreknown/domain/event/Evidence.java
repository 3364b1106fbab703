package io.foreknown.domain.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claims that something rests on.
 *
 * @param first the earliest {@link #SHOWN} of them, by publication time and id
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
  public record Source(String claim, long revision, @Nullable String url, Instant publishedAt) {}

  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::publishedAt).thenComparing(Source::claim);

  /** Copies the list. */
  public Evidence {
    first = List.copyOf(first);
  }

  /** All of these claims. */
  public static Evidence of(Collection<Source> sources) {
    return new Evidence(earliest(sources.stream()), sources.size());
  }

  /** The claims of both; exact, as the earliest of a union are among the earliest of its parts. */
  public Evidence and(Evidence other) {
    return new Evidence(
        earliest(Stream.concat(first.stream(), other.first.stream())), count + other.count);
  }

  private static List<Source> earliest(Stream<Source> sources) {
    return sources.sorted(ORDER).limit(SHOWN).toList();
  }
}
