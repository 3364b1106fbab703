package io.foreknown.feeds;

/** What a file is cut into, before it is read: at most one item of it is lost with a piece. */
public interface Piece {
  /** Where it begins, from 1. */
  long line();
}
