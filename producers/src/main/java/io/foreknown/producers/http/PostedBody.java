package io.foreknown.producers.http;

import io.foreknown.domain.claim.Party;
import io.foreknown.producers.decide.DeskPerson;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body, and where it comes from.
 *
 * @param origin what it is called in the origin of its items
 * @param sender the name of the token that was given; null: it has none
 */
record PostedBody(InputStream body, String origin, @Nullable String sender) {
  /** The same with other bytes. */
  PostedBody of(InputStream other) {
    return new PostedBody(other, origin, sender);
  }

  /** Who decides by it; null: that is not known. */
  @Nullable Party person() {
    return sender == null ? null : DeskPerson.named(sender);
  }
}
