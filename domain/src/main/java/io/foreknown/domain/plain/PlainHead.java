package io.foreknown.domain.plain;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.Evidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every plain claim carries. Its event is its own, so that the id is that of both.
 *
 * @param publishedAt of the revision that stands, in milliseconds of the epoch
 * @param firstPublished the least publication time of all its revisions, the same way
 * @param url of the story; null: unknown
 * @param outlet of the story; null: unknown
 */
public record PlainHead(
    String id,
    long revision,
    long publishedAt,
    long firstPublished,
    @Nullable String url,
    @Nullable String outlet) {

  /** Null where the header says more. */
  static @Nullable PlainHead of(Header header) {
    Story story = header.story();
    long published = header.publishedAt().toEpochMilli();
    return isPlain(header)
        ? new PlainHead(
            header.id(),
            header.revision(),
            published,
            published,
            story == null ? null : story.url(),
            story == null ? null : story.outlet())
        : null;
  }

  /** What something rests on that is decided: it has no story. */
  public static PlainHead of(Decided decided) {
    long at = decided.at().toEpochMilli();
    return new PlainHead(decided.decision(), decided.revision(), at, at, null, null);
  }

  /** Texts that nothing is derived from may be there; they are not kept. */
  private static boolean isPlain(Header header) {
    return header.event() == null
        && header.embargoedUntil() == null
        && header.attributedTo().isEmpty()
        && header.basis() == null
        && header.quote() == null;
  }

  /** The same, first published at this moment. */
  PlainHead since(long published) {
    return new PlainHead(id, revision, publishedAt, published, url, outlet);
  }

  /** It alone. */
  public Evidence evidence() {
    return new Evidence(List.of(source()), 1);
  }

  /** The same as an entry among others. */
  public Evidence.Source source() {
    return new Evidence.Source(id, revision, url, Instant.ofEpochMilli(publishedAt));
  }
}
