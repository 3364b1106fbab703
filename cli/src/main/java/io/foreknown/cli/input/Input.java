package io.foreknown.cli.input;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.cli.disk.StagedFiles;
import io.foreknown.producers.Item;
import io.foreknown.producers.format.Format;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One source of claims; reads item by item and holds one of them at a time. */
public interface Input {
  /** What it is called in messages. */
  String name();

  /** Bytes to read; 0 where that is not known before. */
  long size();

  /**
   * Hands on all items.
   *
   * @param counting is passed every stream that is read, so that progress can be told
   */
  void read(UnaryOperator<InputStream> counting, Consumer<Item> items) throws IOException;

  /**
   * The inputs that paths stand for: a directory for its files of claims, a file that ends in
   * {@code .avro} for a container file, any other for one of the format.
   */
  static List<Input> of(List<Path> paths, Format format) {
    List<Input> inputs = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inputs.addAll(ofDirectory(path));
      } else {
        inputs.add(ofFile(path, format));
      }
    }
    return inputs;
  }

  private static Input ofFile(Path path, Format format) {
    if (!path.equals(FeedFile.STANDARD_INPUT) && !Files.isReadable(path)) {
      throw new CommandException(path + ": no such file, or it may not be read");
    }
    return path.toString().endsWith(AvroFile.SUFFIX)
        ? new AvroFile(path)
        : new FeedFile(path, format);
  }

  private static List<Input> ofDirectory(Path directory) {
    StagedFiles.requireWhole(directory);
    List<Input> inputs =
        Topic.claims().stream()
            .flatMap(topic -> Stream.of(topic.word() + ".ndjson", topic.word() + AvroFile.SUFFIX))
            .map(directory::resolve)
            .filter(Files::isRegularFile)
            .map(file -> ofFile(file, Format.NDJSON))
            .toList();
    if (inputs.isEmpty()) {
      throw new CommandException(
          "%s: no claims here; an exported directory has files such as warnings.ndjson"
              .formatted(directory));
    }
    return inputs;
  }
}
