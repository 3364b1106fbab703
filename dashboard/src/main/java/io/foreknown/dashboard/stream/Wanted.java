package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber asks for.
 *
 * @param since where it begins
 * @param token how far it came before; null: it is new
 */
public record Wanted(Kind kind, Filter filter, Since since, @Nullable Token token) {
  static final Wanted ANY_CHANGE = new Wanted(Kind.CLAIMS, Filter.NONE, Since.NOW, null);

  /** Where a new subscriber begins. */
  public enum Since {
    START,
    NOW
  }
}
