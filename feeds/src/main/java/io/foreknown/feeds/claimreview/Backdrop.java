package io.foreknown.feeds.claimreview;

import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a story from where it was found, and holds where the story does not give it.
 *
 * @param published also when it was changed, if that is given
 */
public record Backdrop(@Nullable String url, @Nullable String headline, @Nullable Span published) {
  /** Nothing. */
  public static final Backdrop NONE = new Backdrop(null, null, null);
}
