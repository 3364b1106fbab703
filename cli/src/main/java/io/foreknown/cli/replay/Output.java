package io.foreknown.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.schemas.topic.Topic;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The files of a replay. */
public record Output(Path directory) {
  /** The outputs that are told by their final state, a file each. */
  public static final List<Topic> STATES =
      List.of(
          Topic.MATCHES,
          Topic.DOSSIERS,
          Topic.OUTCOMES,
          Topic.CONTRADICTIONS,
          Topic.SCORECARDS,
          Topic.ALERTS);

  /** What became of the claims, and how long it took. */
  public static final String SUMMARY = "summary.json";

  /** By what rules and moments the run judged; the same for the same arguments. */
  public static final String SETTINGS = "settings.json";

  private static final int BUFFER = 1 << 16;

  /** Makes the directory if it is missing. */
  public static Output in(Path directory) {
    try {
      return new Output(Files.createDirectories(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("--out %s cannot be made".formatted(directory), e);
    }
  }

  /** The file of a topic's lines. */
  public static String file(Topic topic) {
    return topic.word() + ".ndjson";
  }

  /** Writes one object on a line. */
  public void write(String name, JsonNode object) {
    write(name, (Consumer<byte[]> lines) -> lines.accept(object.toString().getBytes(UTF_8)));
  }

  /**
   * Writes lines, replacing a file of the same name at once when it is whole.
   *
   * @param source gives its lines, one after the other, to the consumer that it is given
   * @return the number of lines
   */
  public long write(String name, Consumer<Consumer<byte[]>> source) {
    AtomicLong count = new AtomicLong();
    Path part = directory.resolve(name + ".part");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
        source.accept(
            line -> {
              count.incrementAndGet();
              append(file, line);
            });
      }
      Files.move(part, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return count.get();
    } catch (IOException | UncheckedIOException e) {
      throw new UncheckedIOException(
          new IOException("%s cannot be written".formatted(directory.resolve(name)), e));
    }
  }

  private static void append(OutputStream file, byte[] line) {
    try {
      file.write(line);
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
