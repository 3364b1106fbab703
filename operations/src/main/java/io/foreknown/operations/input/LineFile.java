package io.foreknown.operations.input;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.encoding.PlainSource;
import io.foreknown.feeds.encoding.PlainStream;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.ndjson.Line;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.operations.work.InOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of claims, a line each, or standard input. Each line says for itself what it is, so that
 * all processors can read.
 */
record LineFile(Path path, Supplier<Completion> completion) implements FileInput {
  @Override
  public void read(
      UnaryOperator<InputStream> counting, Consumer<Item> items, BiConsumer<Origin, String> notes)
      throws IOException {
    UnaryOperator<Item> filling = completion.get().noting(notes);
    Consumer<Item> filled = item -> items.accept(filling.apply(item));
    try (InputStream in = counting.apply(StandardInput.open(path))) {
      read(PlainStream.of(in), filled);
    }
  }

  /** What is filled in from elsewhere is no row. */
  @Override
  public @Nullable RowFile readRows(
      UnaryOperator<InputStream> counting, RowSink sink, BiConsumer<Origin, String> notes)
      throws IOException {
    RowFile file =
        sink.wantsRows() && completion.get().equals(Completion.NONE) ? RowFile.open(path) : null;
    if (file == null) {
      read(counting, sink, notes);
      return null;
    }
    try (InputStream in = counting.apply(Files.newInputStream(path))) {
      file.read(in, sink);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void read(InputStream in, Consumer<Item> items) {
    NdjsonSource source = new NdjsonSource();
    InOrder<Line, Item> reading = new InOrder<>(source.items(name()), items);
    List<Item> rest = new ArrayList<>();
    try (Stream<Line> lines = source.lines(in, name())) {
      PlainSource.guarded(name(), () -> lines.forEach(reading::add), rest::add);
    }
    reading.finish();
    rest.forEach(items);
  }
}
