package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim was published; every part null when unknown.
 *
 * <p>Readers of alerts, streams and pages are sent to the address. So one that is not of the web is
 * left out here, whoever gave it, and nothing behind this has to look.
 *
 * @param url a {@link WebAddress}
 * @param language BCP 47 tag
 */
public record Story(
    @Nullable String url,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String language) {
  /** Checks the sizes, and leaves out an address that is not of the web. */
  public Story {
    check(url, Limits.URL);
    check(headline, Limits.TEXT);
    check(outlet, Limits.NAME);
    check(language, Limits.NAME);
    url = url != null && WebAddress.isOne(url) ? url : null;
  }

  private static void check(@Nullable String text, int limit) {
    if (text != null) {
      Limits.text(text, limit);
    }
  }
}
