package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every claim carries.
 *
 * @param revision 1 to {@link #MOST_REVISION}; the highest one of an id wins
 * @param publishedAt when the newsroom could know this revision; the record time in Kafka
 * @param event the desk's id of the real-world thing; null: the claim's own id
 * @param embargoedUntil not to be published before; null: no embargo
 * @param attributedTo who says so; empty: the outlet itself
 * @param basis null when the story does not say
 * @param quote verbatim, in the source's language; null when there is none
 * @param paraphrase own words; null when there are none
 * @param originalTimes the times of the whole claim as it gave them
 */
public record Header(
    String id,
    long revision,
    Instant publishedAt,
    @Nullable String event,
    @Nullable Story story,
    @Nullable Instant embargoedUntil,
    List<Party> attributedTo,
    @Nullable Basis basis,
    @Nullable String quote,
    @Nullable String paraphrase,
    OriginalTimes originalTimes) {
  /** The highest revision: the greatest number up to which JSON's readers know every one. */
  public static final long MOST_REVISION = 1L << 53;

  /** Checks the sizes and cuts times to the millisecond. */
  public Header {
    Limits.id(id);
    if (revision != Retraction.ERASING) {
      requireOrdinary(revision);
    }
    publishedAt = Span.moment(publishedAt);
    require(
        !publishedAt.isBefore(Instant.EPOCH),
        "publishedAt is %s; record times begin with 1970",
        publishedAt);
    embargoedUntil = embargoedUntil == null ? null : Span.moment(embargoedUntil);
    attributedTo = Limits.list(attributedTo);
    if (event != null) {
      Limits.id(event);
    }
    if (quote != null) {
      Limits.text(quote, Limits.TEXT);
    }
    if (paraphrase != null) {
      Limits.text(paraphrase, Limits.TEXT);
    }
  }

  /** A header of a claim that gave its times in UTC. */
  public Header(
      String id,
      long revision,
      Instant publishedAt,
      @Nullable String event,
      @Nullable Story story,
      @Nullable Instant embargoedUntil,
      List<Party> attributedTo,
      @Nullable Basis basis,
      @Nullable String quote,
      @Nullable String paraphrase) {
    this(
        id,
        revision,
        publishedAt,
        event,
        story,
        embargoedUntil,
        attributedTo,
        basis,
        quote,
        paraphrase,
        OriginalTimes.NONE);
  }

  private static void requireOrdinary(long revision) {
    require(
        revision >= 1 && revision <= MOST_REVISION,
        "revision is %d, 1 to %d is expected",
        revision,
        MOST_REVISION);
  }

  /** Refuses the one number above the limit, which only what erases a claim has. */
  void requireActive() {
    requireOrdinary(revision);
  }

  /**
   * Refuses original times that are not those of the claim.
   *
   * @param ofType the span of a field that only this type of claim has; null: there is none
   */
  void requireOriginals(Function<String, @Nullable Span> ofType) {
    originalTimes.requireOf(
        field ->
            switch (field) {
              case "publishedAt" -> Span.at(publishedAt);
              case "embargoedUntil" -> embargoedUntil == null ? null : Span.at(embargoedUntil);
              default -> ofType.apply(field);
            });
  }

  /** The event that the claim is about: the desk's id, else the claim's own. */
  public String eventId() {
    return event == null ? id : event;
  }

  private static final long NUMBER_BYTES = 200;

  /** Bytes that it adds to a record, about. */
  long bytes() {
    return NUMBER_BYTES
        + Limits.bytes(id)
        + Limits.bytes(event)
        + Limits.bytes(quote)
        + Limits.bytes(paraphrase)
        + (story == null ? 0 : Limits.bytes(story.url()) + Limits.bytes(story.headline()))
        + Party.bytes(attributedTo);
  }

  /** The same as another revision. */
  public Header withRevision(long number) {
    return new Header(
        id,
        number,
        publishedAt,
        event,
        story,
        embargoedUntil,
        attributedTo,
        basis,
        quote,
        paraphrase,
        originalTimes);
  }

  /** The same about another event. */
  public Header withEvent(String other) {
    return new Header(
        id,
        revision,
        publishedAt,
        other,
        story,
        embargoedUntil,
        attributedTo,
        basis,
        quote,
        paraphrase,
        originalTimes);
  }

  /**
   * The same without what nothing is derived from: headline, language, paraphrase and original
   * times.
   */
  public Header withoutText() {
    Story address = story == null ? null : new Story(story.url(), null, story.outlet(), null);
    return new Header(
        id, revision, publishedAt, event, address, null, attributedTo, basis, quote, null);
  }
}
