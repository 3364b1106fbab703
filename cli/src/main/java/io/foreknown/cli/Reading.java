package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.format.Setup;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.memory.MemoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads feeds of one format to their end. */
final class Reading {
  /** Stands for standard input on the command line. */
  static final Path STANDARD_INPUT = Path.of("-");

  /** Items between two commits of the memory. */
  private static final int SETTLED = 10_000;

  private final Format format;
  private final @Nullable Path state;
  private final NameOptions names;
  private final Stop stop;
  private long taken;

  /**
   * Ends when it is asked to stop.
   *
   * @param state directory of what the format remembers; null: it starts with nothing, and forgets
   * @param names what is read of a table, and where names are looked up
   */
  Reading(Format format, @Nullable Path state, NameOptions names, Stop stop) {
    this.format = format;
    this.state = state;
    this.names = names;
    this.stop = stop;
  }

  /** By the format alone. */
  static Reading of(Format format, Stop stop) {
    return new Reading(format, null, new NameOptions(), stop);
  }

  /** Fails before anything is read if a file is missing. */
  static void requireReadable(List<Path> files) {
    for (Path file : files) {
      if (!file.equals(STANDARD_INPUT) && !Files.isReadable(file)) {
        throw new CommandException(file + ": no such file, or it may not be read");
      }
    }
  }

  /** Reads files, and directories with all that is in them. */
  void files(String task, List<Path> paths, Taker taker) {
    try (Memory memory = memory()) {
      List<Path> files = Intake.files(paths);
      try (Progress progress = Progress.ofBytes(task, files)) {
        Source source = open(memory);
        Intake intake = new Intake(source, file -> progress.count(open(file)));
        take(intake.read(files), source, taker, memory);
      }
    } catch (UncheckedIOException | InvalidValueException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads one stream. */
  void stream(InputStream in, String name, Taker taker) {
    try (Memory memory = memory()) {
      Source source = open(memory);
      take(source.read(in, name), source, taker, memory);
    }
  }

  private Source open(Memory memory) {
    return format.open(new Setup(memory, names::mapping, InstantSource.system()));
  }

  private void take(Stream<Item> items, Source source, Taker taker, Memory memory) {
    UnaryOperator<Item> filling = names.filling(taker::note);
    items.forEach(
        item -> {
          stop.check();
          taker.take(filling.apply(item));
          taken++;
          if (taken % SETTLED == 0) {
            settle(taker, memory);
          }
        });
    source.unused().forEach(unused -> taker.note(unused.first(), unused.told()));
    settle(taker, memory);
  }

  private static void settle(Taker taker, Memory memory) {
    taker.settle();
    memory.commit();
  }

  private Memory memory() {
    return state == null ? MemoryFile.temporary() : MemoryFile.in(state, format.label());
  }

  private static InputStream open(Path file) throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
  }
}
