package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.format.Format;
import io.foreknown.producers.format.Setup;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.memory.MemoryFile;
import io.foreknown.producers.memory.MemoryOnDemand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
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
    try (OpenFormat opened = open()) {
      List<Path> files = Intake.files(paths, (file, why) -> passedOver(file, why, taker));
      try (Progress progress = Progress.ofBytes(task, files)) {
        Intake intake =
            new Intake(opened.source(), file -> stop.gate(progress.count(stream(file))));
        take(intake.read(files), taker, opened);
      }
    } catch (UncheckedIOException | InvalidValueException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void passedOver(Path file, String why, Taker taker) {
    taker.note(new Origin(file.toString(), null, null, null, null), why + "; passed over");
  }

  /** Reads one stream. */
  void stream(InputStream in, String name, Taker taker) {
    try (OpenFormat opened = open()) {
      take(opened.source().read(stop.gate(in), name), taker, opened);
    }
  }

  /** The directory of what the format remembers. */
  Path state() {
    return Objects.requireNonNull(state, "what is watched is remembered");
  }

  /** The word for the format. */
  String format() {
    return format.label();
  }

  /** Opens the format, for many documents and as long as the caller wants. */
  OpenFormat open() {
    Memory memory =
        new MemoryOnDemand(
            () -> state == null ? MemoryFile.temporary() : MemoryFile.in(state, format.label()));
    return new OpenFormat(
        format.open(new Setup(memory, names::mapping, InstantSource.system())),
        memory,
        names.completion());
  }

  /** Asked to stop, the reading ends between two items: what was taken is whole, and remembered. */
  private static void take(Stream<Item> items, Taker taker, OpenFormat opened) {
    UnaryOperator<Item> filling = opened.filling(taker::note);
    AtomicLong taken = new AtomicLong();
    try {
      items.forEach(
          item -> {
            taker.take(filling.apply(item));
            if (taken.incrementAndGet() % SETTLED == 0) {
              settle(taker, opened.memory());
            }
          });
    } catch (StoppedException e) {
      settle(taker, opened.memory());
      throw e;
    }
    opened.source().unused().forEach(unused -> taker.note(unused.first(), unused.told()));
    settle(taker, opened.memory());
  }

  private static void settle(Taker taker, Memory memory) {
    taker.settle();
    memory.commit();
  }

  private static InputStream stream(Path file) throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
  }
}
