package io.foreknown.producers.http;

import io.foreknown.producers.publish.ClaimProducer;

/** What takes the bodies of one address. */
interface Door {
  /** Whether a body has to be here as a whole before it is read, for others wait meanwhile. */
  boolean isRemembering();

  /** Sends what a body holds, and waits until the brokers have it; the answer as JSON. */
  String take(PostedBody body, ClaimProducer claimProducer);
}
