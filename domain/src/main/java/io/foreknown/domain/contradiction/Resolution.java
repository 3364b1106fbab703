package io.foreknown.domain.contradiction;

/** What ended a contradiction. */
public enum Resolution {
  /** The newest word of one who held a side is another one. */
  RESTATED,
  /** A later figure reached the higher side: the number has grown, whoever was right before. */
  OVERTAKEN,
  /** The desk says that it is none. */
  DISMISSED
}
