package io.foreknown.operations.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
  @TempDir private Path directory = Path.of("");

  @Property(tries = 50)
  void linesComeByTheirKeysHoweverManyRunsThereAreAndAsOftenAsAsked(
      @ForAll Set<String> keys, @ForAll @LongRange(max = 60) long limit) {
    List<String> found = new ArrayList<>();
    try (SortedLines lines = new SortedLines(Path.of("target"), limit)) {
      keys.forEach(key -> lines.add(key, ("of " + key).getBytes(UTF_8)));
      lines.forEach(line -> {});
      lines.forEach(line -> found.add(new String(line, UTF_8)));
    }
    List<String> expected = keys.stream().sorted().map(key -> "of " + key).toList();
    assertThat(found.stream().map(SortedLinesTest::asRead).toList())
        .isEqualTo(expected.stream().map(SortedLinesTest::asRead).toList());
  }

  /** Half a surrogate pair is no text. */
  private static String asRead(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  @Test
  void nothingIsLeftOnDisk() {
    try (SortedLines lines = new SortedLines(directory, 3)) {
      List.of("b", "a", "c").forEach(key -> lines.add(key, key.repeat(2).getBytes(UTF_8)));
      assertThat(directory).isNotEmptyDirectory();
    }
    assertThat(directory).isEmptyDirectory();
  }
}
