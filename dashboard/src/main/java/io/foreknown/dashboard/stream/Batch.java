package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.view.Entry;
import java.util.List;

/**
 * Some records, in the order of the topic.
 *
 * @param end how far one has come with all of them
 * @param part whether there may be more already
 */
public record Batch(List<Item> items, Token end, boolean part) {
  /** Copies the list. */
  public Batch {
    items = List.copyOf(items);
  }

  /**
   * One record.
   *
   * @param token how far one has come with it
   * @param told what is said of it, as a JSON object
   */
  public record Item(Entry entry, Token token, String told) {}
}
