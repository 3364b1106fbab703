package io.foreknown.streams.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that stand in the changelog of a {@link RowStore}, for one who writes it again without
 * what stands no more. Holds a place for each row, some hundred bytes.
 */
public final class StandingRows {
  private static final String CHANGELOG = RowStoreBuilder.SUFFIX + "-changelog";

  private final Map<ByteBuffer, Long> places = new HashMap<>();
  private final BlockRow row = new BlockRow();

  /** Whether a topic is the changelog of such a store. */
  public static boolean isIn(String topic) {
    return topic.endsWith(CHANGELOG);
  }

  /** Takes in a block; all that ever were, in the order of the changelog. */
  public void read(byte[] number, byte[] block) {
    row.open(block);
    while (row.next(block.length)) {
      if (row.hasValue()) {
        places.put(key(), place(number));
      } else {
        places.remove(key(), row.replaced());
      }
    }
  }

  private ByteBuffer key() {
    byte[] key = row.key();
    return ByteBuffer.allocate(1 + key.length).put((byte) row.table()).put(key).flip();
  }

  private long place(byte[] number) {
    return BlockPlace.of(RowStore.number(number), row.offset());
  }

  /** Once all were read: a block with no rows but those that stand; null: none does. */
  public byte @Nullable [] standing(byte[] number, byte[] block) {
    OpenBlock rest = new OpenBlock(block.length);
    row.open(block);
    while (row.next(block.length)) {
      if (row.hasValue() && Long.valueOf(place(number)).equals(places.get(key()))) {
        var unused = rest.add(row.table(), BlockPlace.NONE, 0, row.key(), row.value());
      }
    }
    return rest.isEmpty() ? null : rest.take();
  }
}
