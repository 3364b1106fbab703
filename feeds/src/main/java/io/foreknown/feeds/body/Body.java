package io.foreknown.feeds.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One story with its text.
 *
 * @param id that stays from version to version
 * @param version 1 or more
 * @param publishedAt null when it is not given
 * @param embargoedUntil null for no embargo
 * @param text plain, paragraphs parted by blank lines
 */
public record Body(
    String id,
    long version,
    @Nullable String url,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable Instant publishedAt,
    @Nullable Instant embargoedUntil,
    String text) {
  /** Bytes of one story, as all formats here limit it. */
  public static final int BYTES = 1 << 22;

  /** A story of which nothing but its text is known. */
  public static Body of(String id, @Nullable String headline, String text) {
    return new Body(id, 1, null, headline, null, null, null, null, text);
  }
}
