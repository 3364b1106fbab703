package io.foreknown.feeds.ndjson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a value meant when they were read before: the news names the same places,
 * parties and outlets again and again. Of the bytes 128 bits of a hash are kept, with a key that no
 * other run has, so that nobody can make two that meet.
 *
 * <p>For any number of threads.
 */
final class PlainNames<T> {
  /** Where nothing is named twice, remembering more would only take memory. */
  private static final int MOST = 1 << 20;

  private static final int SHARDS = 64;
  private static final int FEWEST = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long firstKey;
  private final long secondKey;
  private final List<Shard> shards;

  /**
   * Nothing is named.
   *
   * @param keys of no other run, so that nobody can choose names that are taken for each other
   */
  PlainNames(LongSupplier keys) {
    firstKey = keys.getAsLong() | 1;
    secondKey = keys.getAsLong() | 1;
    shards = Stream.generate(Shard::new).limit(SHARDS).toList();
  }

  /** Half of the hash of some bytes. */
  private static long hash(long key, byte[] bytes, int from, int to) {
    long hash = key ^ (to - from);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) LONG.get(bytes, at)) * key;
      hash ^= hash >>> 29;
    }
    for (; at < to; at++) {
      hash = (hash ^ bytes[at]) * key;
    }
    hash = (hash ^ hash >>> 32) * key;
    return hash ^ hash >>> 29;
  }

  /** The bytes of one value. */
  final class Name {
    private final long first;
    private final long second;

    private Name(long first, long second) {
      this.first = first;
      this.second = second;
    }

    /** What they meant; null when that is not remembered. */
    @Nullable T meant() {
      return shard().get(this);
    }

    /** Remembers what they mean, unless another was faster; what is remembered from now on. */
    T means(T value) {
      return shard().put(this, value);
    }

    private Shard shard() {
      return shards.get((int) (second >>> Integer.SIZE) & SHARDS - 1);
    }
  }

  Name name(byte[] bytes, int from, int to) {
    return new Name(hash(firstKey, bytes, from, to), hash(secondKey, bytes, from, to));
  }

  /** Open addressing; a shard is locked for a few steps. */
  private final class Shard {
    private long[] firsts = new long[FEWEST];
    private long[] seconds = new long[FEWEST];
    private @Nullable Object[] values = new @Nullable Object[FEWEST];
    private int size;

    @SuppressWarnings("unchecked") // Only values are put there.
    synchronized @Nullable T get(Name name) {
      return (T) values[placeOf(name.first, name.second)];
    }

    synchronized T put(Name name, T value) {
      T known = get(name);
      if (known != null || size == MOST / SHARDS) {
        return known == null ? value : known;
      }
      if (2 * (size + 1) > values.length) {
        grow();
      }
      int place = placeOf(name.first, name.second);
      firsts[place] = name.first;
      seconds[place] = name.second;
      values[place] = value;
      size++;
      return value;
    }

    private int placeOf(long first, long second) {
      int place = (int) first & values.length - 1;
      while (values[place] != null && (firsts[place] != first || seconds[place] != second)) {
        place = place + 1 & values.length - 1;
      }
      return place;
    }

    private void grow() {
      long[] oldFirsts = firsts;
      long[] oldSeconds = seconds;
      @Nullable Object[] oldValues = values;
      firsts = new long[2 * oldFirsts.length];
      seconds = new long[2 * oldSeconds.length];
      values = new @Nullable Object[2 * oldValues.length];
      for (int old = 0; old < oldValues.length; old++) {
        if (oldValues[old] != null) {
          int place = placeOf(oldFirsts[old], oldSeconds[old]);
          firsts[place] = oldFirsts[old];
          seconds[place] = oldSeconds[old];
          values[place] = oldValues[old];
        }
      }
    }
  }
}
