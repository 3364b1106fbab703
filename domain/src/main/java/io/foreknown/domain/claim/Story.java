package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was published; every part null when unknown.
 *
 * @param language BCP 47 tag
 */
public record Story(
    @Nullable String url,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String language) {
  /** Checks the sizes. */
  public Story {
    check(url, Limits.URL);
    check(headline, Limits.TEXT);
    check(outlet, Limits.NAME);
    check(language, Limits.NAME);
  }

  private static void check(@Nullable String text, int limit) {
    if (text != null) {
      Limits.text(text, limit);
    }
  }
}
