package io.foreknown.feeds.claimreview;

import io.foreknown.feeds.jsonld.Thing;
import org.jspecify.annotations.Nullable;

/** Makes of an article the claims that it carries. */
final class ArticleReader {
  private ArticleReader() {}

  /** Null when there are problems, all of which are noted. */
  static @Nullable ReviewEdition read(Thing thing, Backdrop backdrop) {
    Imprint imprint = Imprint.of(thing, backdrop);
    return imprint == null
        ? null
        : new ReviewEdition(
            imprint.key(""),
            imprint.published(),
            EmbeddedClaims.of(thing, imprint),
            "is an article without claims");
  }
}
