package io.foreknown.feeds.story;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Holds a story back before its hour: it is not checked, not remembered, and nothing is published
 * of it but the hour.
 */
public record Embargo(InstantSource clock) {
  /** Null when the story is free. */
  public @Nullable Item held(@Nullable Instant until, Origin origin) {
    return until != null && until.isAfter(clock.instant())
        ? new Item.Held(origin, "is embargoed until %s; read it again then".formatted(until), until)
        : null;
  }

  /** For a story whose embargo names no hour. */
  public static Item held(Origin origin) {
    return new Item.Held(origin, "is embargoed, and no hour is given", null);
  }
}
