package io.foreknown.cli.replay;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.cli.input.Input;
import io.foreknown.cli.input.RowFile;
import io.foreknown.cli.input.RowSink;
import io.foreknown.producers.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an input to its end. */
final class Reading {
  private Reading() {}

  /** With rows where it can; see {@link Input#readRows}. */
  static @Nullable RowFile rows(Input input, Watch watch, RowSink sink) {
    try {
      return input.readRows(watch::reading, sink, watch::noted);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          "%s cannot be read: %s".formatted(input.name(), e.getMessage()), e);
    }
  }

  static void of(Input input, Watch watch, Consumer<Item> items) {
    try {
      input.read(watch::reading, items, watch::noted);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          "%s cannot be read: %s".formatted(input.name(), e.getMessage()), e);
    }
  }
}
