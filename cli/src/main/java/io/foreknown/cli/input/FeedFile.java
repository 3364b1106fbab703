package io.foreknown.cli.input;

import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.memory.MemoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A file of a format that producers know, or standard input; what it waits for must be in it. */
record FeedFile(Path path, Format format) implements Input {
  static final Path STANDARD_INPUT = Path.of("-");

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public long size() {
    return Sizes.of(path);
  }

  @Override
  public void read(UnaryOperator<InputStream> counting, Consumer<Item> items) throws IOException {
    if (path.equals(STANDARD_INPUT)) {
      readAll(counting.apply(System.in), items);
      return;
    }
    try (InputStream in = counting.apply(Files.newInputStream(path))) {
      readAll(in, items);
    }
  }

  private void readAll(InputStream in, Consumer<Item> items) {
    try (Memory memory = MemoryFile.temporary()) {
      Source source = format.open(memory);
      try (Stream<Item> found = source.read(in, name())) {
        found.forEach(items);
      }
      try (Stream<Item> waiting = source.waiting()) {
        waiting.forEach(items);
      }
    }
  }
}
