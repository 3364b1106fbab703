package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber asks for.
 *
 * @param since where it begins
 * @param token how far it came before; null: it is new
 */
public record Subscription(ViewKind kind, Filter filter, Since since, @Nullable StreamToken token) {
  static final Subscription ANY_CHANGE =
      new Subscription(ViewKind.CLAIMS, Filter.NONE, Since.NOW, null);

  /** Where a new subscriber begins. */
  public enum Since {
    START,
    NOW
  }
}
