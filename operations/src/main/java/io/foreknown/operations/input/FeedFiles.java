package io.foreknown.operations.input;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.producers.intake.Intake;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Files of a format that producers know, directories of them, and standard input; read as one feed,
 * so that an item finds in one what another left it to wait for.
 */
record FeedFiles(List<Path> paths, FeedFormat format) implements Input {
  /**
   * Stories under embargo are read: whether it has ended by the moment asked for is decided later.
   */
  private static final InstantSource AFTER_ALL_EMBARGOES = InstantSource.fixed(Instant.MAX);

  FeedFiles {
    paths = List.copyOf(paths);
  }

  @Override
  public String name() {
    return paths.size() == 1
        ? paths.get(0).toString()
        : "%s or one of %d others".formatted(paths.get(0), paths.size() - 1);
  }

  @Override
  public long size() {
    return Intake.files(paths, (file, why) -> {}).stream().mapToLong(Sizes::of).sum();
  }

  @Override
  public void read(
      UnaryOperator<InputStream> counting, Consumer<Item> items, BiConsumer<Origin, String> notes) {
    List<Path> files =
        Intake.files(
            paths,
            (file, why) ->
                notes.accept(
                    new Origin(file.toString(), null, null, null, null), why + "; passed over"));
    try (OpenFormat opened = format.open(AFTER_ALL_EMBARGOES)) {
      UnaryOperator<Item> filling = opened.filling(notes);
      Intake intake = new Intake(opened.source(), file -> counting.apply(StandardInput.open(file)));
      try (Stream<Item> found = intake.read(files)) {
        found.map(filling).forEach(items);
      }
      opened.source().unused().forEach(name -> notes.accept(name.first(), name.inWords()));
      opened.memory().commit();
    }
  }
}
