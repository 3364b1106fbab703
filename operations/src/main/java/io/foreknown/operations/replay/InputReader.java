package io.foreknown.operations.replay;

import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.input.RowFile;
import io.foreknown.operations.input.RowSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an input to its end. */
final class InputReader {
  private InputReader() {}

  /** With rows where it can; see {@link Input#readRows}. */
  static @Nullable RowFile rows(Input input, ReplayListener replayListener, RowSink sink) {
    try {
      return input.readRows(replayListener::reading, sink, replayListener::noted);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          "%s cannot be read: %s".formatted(input.name(), e.getMessage()), e);
    }
  }

  static void of(Input input, ReplayListener replayListener, Consumer<Item> items) {
    try {
      input.read(replayListener::reading, items, replayListener::noted);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          "%s cannot be read: %s".formatted(input.name(), e.getMessage()), e);
    }
  }
}
