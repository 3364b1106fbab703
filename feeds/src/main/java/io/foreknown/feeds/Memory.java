package io.foreknown.feeds;

import java.util.Map;

/**
 * What a source remembers from item to item, and from run to run; not for several threads.
 *
 * <p>The shell decides where it lies, and commits once all claims made so far are safe: after a
 * crash the same items are read again and make the same claims.
 */
public interface Memory extends AutoCloseable {
  /**
   * The map of this name; what it holds need not fit into the heap. A source asks for its maps when
   * it is opened.
   */
  Map<String, String> map(String name);

  /** Keeps all changes. */
  void commit();

  /** Forgets the changes since the last commit. */
  @Override
  void close();
}
