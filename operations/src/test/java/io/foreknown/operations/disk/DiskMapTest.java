package io.foreknown.operations.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as a sorted map in memory. */
class DiskMapTest {
  @TempDir private Path directory = Path.of("");

  @Property(tries = 20)
  void holdsAndSortsAsATreeMapDoes(
      @ForAll List<String> keys,
      @ForAll List<String> removed,
      @ForAll @LongRange(max = 2_000) long limit) {
    SortedMap<String, String> expected = new TreeMap<>();
    List<String> found = new ArrayList<>();
    try (DiskMap map = new DiskMap(Path.of("target"), limit)) {
      for (String key : keys) {
        expected.put(clean(key), "of " + clean(key));
        map.put(clean(key), ("of " + clean(key)).getBytes(UTF_8));
      }
      for (String key : removed) {
        expected.remove(clean(key));
        map.remove(clean(key));
      }
      map.forEach((key, value) -> found.add(key + new String(value, UTF_8)));
    }
    assertThat(found)
        .isEqualTo(expected.entrySet().stream().map(e -> e.getKey() + e.getValue()).toList());
  }

  /** Half a surrogate pair is no text. */
  private static String clean(String key) {
    return new String(key.getBytes(UTF_8), UTF_8);
  }

  @Test
  void rangeIsFromOneKeyUpToButWithoutAnother() {
    assertRange(1_000);
    assertRange(0);
    assertThat(directory).isEmptyDirectory();
  }

  private void assertRange(long limit) {
    TreeMap<String, String> found = new TreeMap<>();
    try (DiskMap map = new DiskMap(directory, limit)) {
      List.of("a", "b", "bb", "c").forEach(key -> map.put(key, key.getBytes(UTF_8)));
      map.forEach("b", "c", (key, value) -> found.put(key, new String(value, UTF_8)));
    }

    assertThat(found).containsOnlyKeys("b", "bb");
  }
}
