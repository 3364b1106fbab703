package io.foreknown.operations.replay;

import io.foreknown.domain.history.Recall;
import io.foreknown.feeds.Item;
import io.foreknown.operations.input.RowFile;
import io.foreknown.schemas.serde.WireForm;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where rows were read, sixteen bytes for each. */
final class RowPlaces implements Recall {
  private static final int FEWEST = 1_024;

  private final List<Part> parts = new ArrayList<>();
  private long[] offsets = new long[FEWEST];
  private int[] lengths = new int[FEWEST];
  private int[] lines = new int[FEWEST];
  private final long key = new SecureRandom().nextLong();
  private int size;

  /** The places from one on are in a file, up to those of the next. */
  private record Part(int begin, RowFile file) {}

  /** Adds a place; see {@link io.foreknown.operations.input.RowSink#row}. Its number. */
  int add(RowFile file, long offset, int length, int line) {
    if (parts.isEmpty() || parts.get(parts.size() - 1).file != file) {
      parts.add(new Part(size, file));
    }
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    offsets[size] = offset;
    lengths[size] = length;
    lines[size] = line;
    return size++;
  }

  @Override
  public long key() {
    return key;
  }

  @Override
  public Whole claim(int place) {
    Item item = file(place).again(offsets[place], lengths[place], lines[place]);
    if (item instanceof Item.Accepted accepted) {
      return new Whole(accepted.claim(), WireForm.of(accepted.claim()).hash(), accepted.origin());
    }
    throw new IllegalStateException("%s holds another claim than before".formatted(item));
  }

  @Override
  public boolean areSame(int place, int other) {
    return lengths[place] == lengths[other] && Arrays.equals(bytes(place), bytes(other));
  }

  private byte[] bytes(int place) {
    return file(place).bytes(offsets[place], lengths[place]);
  }

  private RowFile file(int place) {
    int at = parts.size() - 1;
    while (parts.get(at).begin > place) {
      at--;
    }
    return parts.get(at).file;
  }
}
