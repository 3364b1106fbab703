package io.foreknown.stories;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is read for proposals.
 *
 * @param id that stays from version to version
 * @param url null when it has none
 * @param headline null when it has none
 * @param outlet null when it is not known
 * @param language BCP 47 tag; null when it is not known
 * @param publishedAt null when it is not known; what hangs on it stays open then
 * @param version 1 or more
 * @param text plain, paragraphs parted by blank lines; all offsets refer to it
 */
public record Story(
    String id,
    @Nullable String url,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable Instant publishedAt,
    long version,
    String text) {
  /** Characters of a text: some fifteen times the length of a long report. */
  public static final int LONGEST = 100_000;

  /** Checks the sizes. */
  public Story {
    Limits.id(id);
    require(version >= 1, "version is %d, 1 or more is expected", version);
    require(
        text.length() <= LONGEST,
        "the text has %d characters, at most %d are allowed",
        text.length(),
        LONGEST);
  }

  /** The same for the same text. */
  public String textHash() {
    return StableId.of(text);
  }
}
