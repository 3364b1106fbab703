package io.foreknown.cli;

import io.foreknown.producers.body.BodySource;
import io.foreknown.producers.body.TextBodies;
import java.util.function.Supplier;

/** What a story may come in. */
enum StoryFormat {
  TEXT(TextBodies::new);

  private final Supplier<BodySource> opener;

  StoryFormat(Supplier<BodySource> opener) {
    this.opener = opener;
  }

  /** Reads its stories. */
  BodySource open() {
    return opener.get();
  }
}
