package io.foreknown.feeds.story;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells one version of a story from the others, and what may be done with it.
 *
 * @param story the id that all versions share
 * @param created when this version was
 * @param number orders versions that were created in the same millisecond, 0 to {@link #MOST}
 * @param embargoed nothing of it before; null: no embargo
 * @param createdAsGiven the same time as {@code created}, as the feed writes it
 */
public record Edition(
    String story,
    Instant created,
    long number,
    PublicationStatus publicationStatus,
    @Nullable Instant embargoed,
    String createdAsGiven) {
  /** The greatest number that is told apart. */
  static final long MOST = 999;

  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
  private static final String CLAIM = "story:";

  /** Between the id of a story and that of a claim in it, which must not hold one. */
  static final String IN = "#";

  /** Cuts times to the millisecond. */
  public Edition {
    created = Span.moment(created);
    embargoed = embargoed == null ? null : Span.moment(embargoed);
  }

  /** Of a feed that writes its times in UTC. */
  public Edition(
      String story,
      Instant created,
      long number,
      PublicationStatus publicationStatus,
      @Nullable Instant embargoed) {
    this(story, created, number, publicationStatus, embargoed, created.toString());
  }

  /** The number of a version as a feed gives it; 0 for what is no whole number. */
  public static long number(@Nullable String version) {
    boolean whole = version != null && WHOLE.matcher(version).matches();
    return whole ? Math.min(Long.parseLong(version), MOST) : 0;
  }

  /**
   * The revision of the claims of this version: its time in milliseconds since 1970, followed by
   * three digits for the number. So it depends on nothing but the version itself.
   */
  public long revision() {
    return created.toEpochMilli() * (MOST + 1) + number;
  }

  /** The id of a claim that the story carries; hashed where it would be too long. */
  String claim(String local) {
    String id = CLAIM + story + IN + local;
    return id.length() <= Limits.ID ? id : CLAIM + StableId.of(story, local);
  }

  /** Whether it was withdrawn. */
  boolean isWithdrawn() {
    return publicationStatus != PublicationStatus.USABLE;
  }
}
