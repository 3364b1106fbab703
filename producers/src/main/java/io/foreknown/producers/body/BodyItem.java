package io.foreknown.producers.body;

import io.foreknown.domain.ledger.Origin;

/** What a file of stories holds at one place. */
public sealed interface BodyItem {
  /** Where in the file it begins. */
  Origin origin();

  /** A story. */
  record Found(Body body, Origin origin) implements BodyItem {}

  /**
   * What is none.
   *
   * @param why in words that go on after the place
   */
  record Refused(Origin origin, String why) implements BodyItem {}
}
