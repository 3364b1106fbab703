package io.foreknown.feeds;

/** What becomes of an item that breaks its standard and can be used all the same. */
public enum Care {
  /** What can be mended or left out is, with a note. */
  MENDING,

  /** It is refused as a whole. */
  STRICT
}
