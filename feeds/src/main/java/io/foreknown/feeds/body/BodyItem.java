package io.foreknown.feeds.body;

import io.foreknown.domain.ledger.Origin;
import org.jspecify.annotations.Nullable;

/** What a file of stories holds at one place. */
public sealed interface BodyItem {
  /** Where in the file it begins. */
  Origin origin();

  /** A story. */
  record Found(Body body, Origin origin) implements BodyItem {}

  /**
   * A story that stands in full on a page.
   *
   * @param address as it is written, perhaps relative
   * @param summary the story as far as it is given here; null: it is not
   */
  record Linked(String address, @Nullable Body summary, Origin origin) implements BodyItem {
    /** What is left of it where the page is not read. */
    public BodyItem alone() {
      return summary == null
          ? new Refused(origin, "holds no text of a story; its page is not read")
          : new Found(summary, origin);
    }
  }

  /**
   * What is none.
   *
   * @param why in words that go on after the place
   */
  record Refused(Origin origin, String why) implements BodyItem {}
}
