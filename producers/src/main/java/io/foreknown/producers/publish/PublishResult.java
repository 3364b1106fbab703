package io.foreknown.producers.publish;

/** What became of one item. */
public enum PublishResult {
  PUBLISHED,
  REJECTED,
  HELD,
  WITHOUT_CLAIM,
  REPEATED
}
