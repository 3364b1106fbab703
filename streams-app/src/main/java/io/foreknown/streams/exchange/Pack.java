package io.foreknown.streams.exchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that travel as one between two stages.
 *
 * @param partition where it goes; {@link #ARRIVED} once it is there
 * @param parts each as {@link Packer} wrote it: one on the way, as many as a poll brought there
 */
public record Pack(int partition, List<byte[]> parts) {
  static final int ARRIVED = -1;

  /** Copies the list. */
  public Pack {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pack pack
        && pack.partition == partition
        && Arrays.deepEquals(pack.parts.toArray(), parts.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(parts.toArray());
  }
}
