package io.foreknown.operations.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.operations.cluster.CommandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a sorted file, one at a time; a file that is not there has none. */
final class SortedFile implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line and where it is sorted. */
  record Row(String key, String text, JsonNode json) {}

  private final Path path;
  private final Function<JsonNode, String> key;
  private final BufferedReader lines;
  private @Nullable Row row;
  private long number;

  private SortedFile(Path path, Function<JsonNode, String> key, BufferedReader lines) {
    this.path = path;
    this.key = key;
    this.lines = lines;
    next();
  }

  static SortedFile open(Path path, Function<JsonNode, String> key) {
    try {
      BufferedReader lines =
          Files.exists(path)
              ? Files.newBufferedReader(path, UTF_8)
              : new BufferedReader(new StringReader(""));
      return new SortedFile(path, key, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  /** The row that is next; null: none is left. */
  @Nullable Row row() {
    return row;
  }

  /** Goes on to the row after it. */
  void next() {
    String before = row == null ? "" : row.key();
    row = read();
    if (row != null && row.key().compareTo(before) < 0) {
      throw new CommandException(
          "%s:%d: not sorted; a file that a replay has written is expected"
              .formatted(path, number));
    }
  }

  private @Nullable Row read() {
    number++;
    try {
      String line = lines.readLine();
      if (line == null) {
        return null;
      }
      JsonNode json = JSON.readTree(line);
      return new Row(key.apply(json), line, json);
    } catch (JsonProcessingException e) {
      throw new CommandException(
          "%s:%d: no JSON: %s".formatted(path, number, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be closed", e);
    }
  }
}
