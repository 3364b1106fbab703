package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a time that has none of its own.
 *
 * @param name what the record says of it; null: nothing is looked at
 * @param otherwise where the record says nothing
 */
record ZoneOf(@Nullable Expression name, ZoneId otherwise) {
  /** Refuses what is no zone by {@link InvalidValueException}. */
  ZoneId of(FeedRow feedRow) {
    JsonNode said = name == null ? null : name.of(feedRow);
    return said == null ? otherwise : parse(said.asText());
  }

  static ZoneId parse(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "'%s' is no time zone such as Europe/Moscow or UTC".formatted(text));
    }
  }

  Set<Name> names() {
    return name == null ? Set.of() : name.names();
  }
}
