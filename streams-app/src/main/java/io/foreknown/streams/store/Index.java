package io.foreknown.streams.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.apache.kafka.common.utils.Utils;

/** Where the rows of one table stand that stand. */
sealed interface Index {
  /** The place of a key's row; {@link BlockPlace#NONE}: there is none. */
  long find(byte[] key, LongPredicate isOfKey);

  /** Whether a row of a key stands at this place. */
  boolean holds(byte[] key, long place);

  /** As {@link PlaceTable#replace}. */
  boolean replace(byte[] key, long before, long now);

  /** By keys that are only looked for. */
  final class Hashed implements Index {
    private final PlaceTable placeTable = new PlaceTable();

    @Override
    public long find(byte[] key, LongPredicate isOfKey) {
      return placeTable.find(Utils.murmur2(key), isOfKey);
    }

    @Override
    public boolean holds(byte[] key, long place) {
      return placeTable.holds(Utils.murmur2(key), place);
    }

    @Override
    public boolean replace(byte[] key, long before, long now) {
      return placeTable.replace(Utils.murmur2(key), before, now);
    }
  }

  /** By keys that begin with that of a group, which is asked for as a whole too. */
  final class Grouped implements Index {
    /** Sorts before every character of an id that could continue a group's key. */
    static final char SEPARATOR = '\0';

    private final Map<String, PlaceTable> groups = new HashMap<>();

    @Override
    public long find(byte[] key, LongPredicate isOfKey) {
      PlaceTable placeTable = groups.get(group(key));
      return placeTable == null ? BlockPlace.NONE : placeTable.find(Utils.murmur2(key), isOfKey);
    }

    @Override
    public boolean holds(byte[] key, long place) {
      PlaceTable placeTable = groups.get(group(key));
      return placeTable != null && placeTable.holds(Utils.murmur2(key), place);
    }

    @Override
    public boolean replace(byte[] key, long before, long now) {
      String group = group(key);
      PlaceTable placeTable = groups.computeIfAbsent(group, any -> new PlaceTable());
      boolean was = placeTable.replace(Utils.murmur2(key), before, now);
      if (placeTable.size() == 0) {
        groups.remove(group);
      }
      return was;
    }

    void forEach(String group, LongConsumer action) {
      PlaceTable placeTable = groups.get(group);
      if (placeTable != null) {
        placeTable.forEach(action);
      }
    }

    private static String group(byte[] key) {
      int end = 0;
      while (key[end] != SEPARATOR) {
        end++;
      }
      return new String(key, 0, end, UTF_8);
    }
  }

  /** By keys that are asked for in their order; a key costs some hundred bytes. */
  final class Sorted implements Index {
    private final SortedMap<String, Long> places = new TreeMap<>();

    @Override
    public long find(byte[] key, LongPredicate isOfKey) {
      return places.getOrDefault(text(key), BlockPlace.NONE);
    }

    @Override
    public boolean holds(byte[] key, long place) {
      return places.getOrDefault(text(key), BlockPlace.NONE) == place;
    }

    @Override
    public boolean replace(byte[] key, long before, long now) {
      boolean was = before != BlockPlace.NONE && holds(key, before);
      if (now != BlockPlace.NONE) {
        places.put(text(key), now);
      } else if (was) {
        places.remove(text(key));
      }
      return was;
    }

    /** The keys from one on, in their order. */
    Iterable<String> from(String key) {
      return places.tailMap(key).keySet();
    }

    private static String text(byte[] key) {
      return new String(key, UTF_8);
    }
  }

  /** The bytes of a key. */
  static byte[] bytes(String key) {
    return key.getBytes(UTF_8);
  }

  /** The end of a member's key, behind that of its group. */
  static String member(byte[] key, String group) {
    return new String(Arrays.copyOfRange(key, bytes(group).length + 1, key.length), UTF_8);
  }
}
