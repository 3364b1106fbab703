package io.foreknown.domain.link;

import java.util.List;

/**
 * What one meeting point says of the links of one event with older ones.
 *
 * @param links the best of those that it is the one to emit, in order
 */
public record PointLinks(int partition, List<Link> links) {
  /** Copies the list. */
  public PointLinks {
    links = List.copyOf(links);
  }
}
