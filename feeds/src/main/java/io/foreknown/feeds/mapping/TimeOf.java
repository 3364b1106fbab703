package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time from a text.
 *
 * @param path where it stands in the claim
 */
record TimeOf(String path, TimeText text, LocalTimes clock, ZoneOf zone, As as)
    implements Expression {

  /** What is made of the time. */
  enum As {
    /** A moment or a span, as claims have them. */
    SPAN,

    /** Milliseconds since 1970, of a span its end: a number that grows with each revision. */
    MILLIS
  }

  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String said = text.of(feedRow);
    return said == null ? null : feedRow.problems().attempt(path, () -> written(said, feedRow));
  }

  private JsonNode written(String said, FeedRow feedRow) {
    JsonNode time = clock.in(zone.of(feedRow)).read(said);
    if (as == As.SPAN) {
      return time;
    }
    String last = time.isObject() ? time.path("to").asText() : time.asText();
    return LongNode.valueOf(OffsetDateTime.parse(last).toInstant().toEpochMilli());
  }

  @Override
  public Set<Name> names() {
    return ListOf.joined(text.template().names(), zone.names());
  }
}
