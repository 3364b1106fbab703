package io.foreknown.producers.publish;

/** What became of one item. */
public enum Fate {
  PUBLISHED,
  REJECTED,
  HELD,
  WITHOUT_CLAIM,
  REPEATED
}
