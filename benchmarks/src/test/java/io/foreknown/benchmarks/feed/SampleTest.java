package io.foreknown.benchmarks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.memory.MemoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {
  private static final int ITEMS = 40;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void everyItemMakesClaims(Sample sample) throws IOException {
    Path file = directory.resolve("feed");
    sample.write(file, ITEMS);

    List<Item> items = read(sample, file);

    assertThat(items).hasSizeGreaterThanOrEqualTo(ITEMS);
    assertThat(items).allMatch(item -> item instanceof Item.Accepted);
  }

  private static List<Item> read(Sample sample, Path file) throws IOException {
    try (Memory memory = MemoryFile.temporary();
        InputStream in = Files.newInputStream(file)) {
      var mapping = sample.mapping();
      Source source =
          sample.format().open(new Setup(memory, () -> mapping, InstantSource.system()));
      return source.read(in, "feed").toList();
    }
  }
}
