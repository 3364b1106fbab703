package io.foreknown.feeds.body;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.ndjson.Rfc3339;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a story says that it was published; what cannot be read as a time stays open. */
public final class BodyMoment {
  private BodyMoment() {}

  /** Null when there is no text, it is no time with a zone, or lies before 1970. */
  public static @Nullable Instant of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Instant moment = Rfc3339.moment(text.strip());
      return moment.isBefore(Instant.EPOCH) ? null : moment;
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
