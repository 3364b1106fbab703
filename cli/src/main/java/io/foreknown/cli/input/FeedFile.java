package io.foreknown.cli.input;

import io.foreknown.cli.work.InOrder;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.memory.MemoryFile;
import io.foreknown.producers.ndjson.Line;
import io.foreknown.producers.ndjson.NdjsonSource;
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
    if (format == Format.NDJSON) {
      readLines(new NdjsonSource(), in, items);
    } else {
      readItems(in, items);
    }
  }

  /** Each line tells for itself what it is, so that all processors can read. */
  private void readLines(NdjsonSource source, InputStream in, Consumer<Item> items) {
    InOrder<Line, Item> reading = new InOrder<>(source.items(name()), items);
    try (Stream<Line> lines = source.lines(in, name())) {
      lines.forEach(reading::add);
    }
    reading.finish();
  }

  private void readItems(InputStream in, Consumer<Item> items) {
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
