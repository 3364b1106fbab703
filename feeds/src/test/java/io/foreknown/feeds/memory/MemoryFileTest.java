package io.foreknown.feeds.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.feeds.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFileTest {
  @TempDir private Path directory;

  @Test
  void remembersWhatWasCommittedAndNothingElse() {
    try (Memory memory = MemoryFile.in(directory.resolve("new"), "cap")) {
      memory.map("m").put("kept", "1");
      memory.commit();
      memory.map("m").put("forgotten", "2");
    }
    try (Memory memory = MemoryFile.in(directory.resolve("new"), "cap")) {
      assertThat(memory.map("m")).hasSize(1).containsEntry("kept", "1");
    }
  }

  @Test
  void oneProcessAtATimeMayUseIt() {
    try (Memory memory = MemoryFile.in(directory, "cap")) {
      memory.commit();
      assertThatThrownBy(() -> MemoryFile.in(directory, "cap"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("the memory 'cap' in " + directory + " cannot be opened: ");
    }
  }

  @Test
  void fileOfAnotherKindIsLeftAlone() throws IOException {
    Path file = directory.resolve("cap.memory");
    Files.writeString(file, "notes ".repeat(10_000));

    assertThatThrownBy(() -> MemoryFile.in(directory, "cap"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(file).hasContent("notes ".repeat(10_000));
  }

  @Test
  void temporaryMemoriesShareNothing() {
    try (Memory one = MemoryFile.temporary();
        Memory other = MemoryFile.temporary()) {
      one.map("m").put("key", "1");

      assertThat(other.map("m")).isEmpty();
    }
  }

  /** Each commit changes a tenth, wherever it lies, as messages with random ids do. */
  @Test
  void whatIsWrittenAnewLeavesNoGapsThatStay() throws IOException {
    int rows = 2_000;
    Random chance = new Random(17);
    try (Memory memory = MemoryFile.in(directory, "gaps")) {
      Map<String, String> map = memory.map("m");
      for (int row = 0; row < rows; row++) {
        map.put("key" + row, text(chance));
      }
      memory.commit();
      long first = Files.size(directory.resolve("gaps.memory"));
      for (int commit = 0; commit < 40; commit++) {
        for (int row = 0; row < rows / 10; row++) {
          map.put("key" + chance.nextInt(rows), text(chance));
        }
        memory.commit();
      }

      assertThat(Files.size(directory.resolve("gaps.memory"))).isLessThan(8 * first);
      assertThat(map).hasSize(rows);
    }
  }

  private static String text(Random chance) {
    byte[] bytes = new byte[600];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
