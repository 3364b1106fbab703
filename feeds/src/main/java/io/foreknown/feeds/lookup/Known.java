package io.foreknown.feeds.lookup;

import java.util.List;

/**
 * A thing with all that it is called.
 *
 * @param id its own; what is added later under the same id replaces it
 * @param names as people write them; several things may share one
 * @param codes as registers write them; each means one thing only
 */
public record Known<T>(String id, T value, List<String> names, List<String> codes) {
  /** Copies the lists. */
  public Known {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
  }
}
