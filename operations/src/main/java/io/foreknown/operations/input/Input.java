package io.foreknown.operations.input;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.format.Format;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.disk.StagedFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One source of claims; reads item by item and holds one of them at a time. */
public interface Input {
  /** What it is called in messages. */
  String name();

  /** Bytes to read; 0 where that is not known before. */
  long size();

  /**
   * Hands on all items.
   *
   * @param counting is passed every stream that is read, so that progress can be shown
   * @param notes hears what was left as it is, or passed over
   */
  void read(
      UnaryOperator<InputStream> counting, Consumer<Item> items, BiConsumer<Origin, String> notes)
      throws IOException;

  /**
   * The same, with rows for plain claims where it can.
   *
   * @return what the rows were read from, to be closed when none of them is read again; null: there
   *     are no rows
   */
  default @Nullable RowFile readRows(
      UnaryOperator<InputStream> counting, RowSink sink, BiConsumer<Origin, String> notes)
      throws IOException {
    read(counting, sink, notes);
    return null;
  }

  /**
   * The inputs that paths stand for: a file that ends in {@code .avro} for a container file, any
   * other for one of the format; a directory for the files in it, or, where claims come a line
   * each, for its files of claims.
   */
  static List<Input> of(List<Path> paths, FeedFormat format) {
    paths.forEach(Input::requireReadable);
    if (format.format() == Format.NDJSON) {
      return paths.stream().flatMap(path -> ofClaims(path, format).stream()).toList();
    }
    Map<Boolean, List<Path>> parts =
        paths.stream().collect(Collectors.partitioningBy(Input::isContainer));
    Stream<Input> feed =
        Stream.of(parts.getOrDefault(false, List.of()))
            .filter(files -> !files.isEmpty())
            .map(files -> new FeedFiles(files, format));
    return Stream.concat(parts.getOrDefault(true, List.of()).stream().map(AvroFile::new), feed)
        .toList();
  }

  private static void requireReadable(Path path) {
    if (!path.equals(StandardInput.PATH) && !Files.isReadable(path)) {
      throw new CommandException(path + ": no such file, or it may not be read");
    }
  }

  private static boolean isContainer(Path path) {
    return path.toString().endsWith(AvroFile.SUFFIX);
  }

  private static List<Input> ofClaims(Path path, FeedFormat format) {
    return Files.isDirectory(path) ? ofDirectory(path, format) : List.of(ofFile(path, format));
  }

  private static Input ofFile(Path path, FeedFormat format) {
    return isContainer(path) ? new AvroFile(path) : new LineFile(path, format.completion());
  }

  private static List<Input> ofDirectory(Path directory, FeedFormat format) {
    StagedFiles.requireWhole(directory);
    List<Input> inputs =
        Topic.claims().stream()
            .flatMap(topic -> Stream.of(topic.word() + ".ndjson", topic.word() + AvroFile.SUFFIX))
            .map(directory::resolve)
            .filter(Files::isRegularFile)
            .map(file -> ofFile(file, format))
            .toList();
    if (inputs.isEmpty()) {
      throw new CommandException(
          "%s: no claims here; an exported directory has files such as warnings.ndjson"
              .formatted(directory));
    }
    return inputs;
  }
}
