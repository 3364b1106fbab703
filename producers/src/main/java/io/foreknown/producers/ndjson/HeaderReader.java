package io.foreknown.producers.ndjson;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what every claim carries. */
final class HeaderReader {
  private static final Words<Basis> BASIS = Words.of(Basis.class);

  private HeaderReader() {}

  /**
   * Reads the header around what has been read of it.
   *
   * @param revision null when there is a problem with it
   * @param published null when there is a problem with it
   */
  static @Nullable Header read(
      Fields fields,
      @Nullable Long revision,
      @Nullable Span published,
      OriginalTimes originalTimes) {
    String id = fields.required("id", Value::id);
    String event = fields.optional("event", Value::id);
    Story story = fields.optional("story", StoryReader::read);
    Instant embargoedUntil = fields.optional("embargoedUntil", TimeReader::moment);
    List<Party> attributedTo = fields.list("attributedTo", PartyReader::party);
    Basis basis = fields.optional("basis", BASIS);
    String quote = fields.optional("quote", HeaderReader::prose);
    String paraphrase = fields.optional("paraphrase", HeaderReader::prose);
    if (id == null || revision == null || published == null) {
      return null;
    }
    return fields.attempt(
        () ->
            new Header(
                id,
                revision,
                published.to(),
                event,
                story,
                embargoedUntil,
                attributedTo,
                basis,
                quote,
                paraphrase,
                originalTimes));
  }

  /** When the newsroom could know; the end of the span is the record time. */
  static @Nullable Span published(Value value) {
    Span published = TimeReader.single(value);
    if (published != null && published.to().isBefore(Instant.EPOCH)) {
      value.refuse(
          "%s lies before 1970, which no record time in Kafka can tell"
              .formatted(value.node().asText()));
      return null;
    }
    return published;
  }

  static @Nullable Long revision(Value value) {
    Long revision = value.integer();
    if (revision != null && (revision < 1 || revision > Header.MOST_REVISION)) {
      value.refuse("is %d, 1 to %d is expected".formatted(revision, Header.MOST_REVISION));
      return null;
    }
    return revision;
  }

  /** Also that of what {@code purge} leaves of a claim, so that an export can be read again. */
  static @Nullable Long lastRevision(Value value) {
    boolean erases = value.node().isIntegralNumber() && value.node().asLong() == Retraction.ERASING;
    return erases ? Long.valueOf(Retraction.ERASING) : revision(value);
  }

  private static @Nullable String prose(Value value) {
    return value.text(Limits.TEXT);
  }
}
