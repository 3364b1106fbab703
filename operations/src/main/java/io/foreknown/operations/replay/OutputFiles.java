package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.operations.disk.StagedFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The files of one replay or export while they are written. */
public record OutputFiles(StagedFiles staged) {
  private static final int BUFFER = 1 << 16;

  /** What is written; it throws what the disk refuses. */
  @FunctionalInterface
  public interface Content {
    /** Writes the whole file. */
    void writeTo(Path file) throws IOException;
  }

  /** Writes one object on a line. */
  public void object(String name, JsonNode object) {
    lines(name, line -> line.accept(object.toString().getBytes(UTF_8)));
  }

  /**
   * Writes lines.
   *
   * @param source gives its lines, one after the other, to the consumer that it is given
   * @return the number of lines
   */
  public long lines(String name, Consumer<Consumer<byte[]>> source) {
    return chunks(name, chunks -> source.accept(line -> chunks.accept(Chunk.of(line))));
  }

  /** The same, some lines at a time. */
  long chunks(String name, Consumer<Consumer<Chunk>> source) {
    AtomicLong count = new AtomicLong();
    file(
        name,
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            source.accept(
                chunk -> {
                  count.addAndGet(chunk.lines());
                  append(out, chunk, name);
                });
          }
        });
    return count.get();
  }

  /** Writes a file. */
  public void file(String name, Content content) {
    try {
      content.writeTo(staged.path(name));
    } catch (IOException e) {
      throw refused(name, e);
    }
  }

  /** What to throw where a file cannot be written. */
  public UncheckedIOException refused(String name, IOException cause) {
    return new UncheckedIOException("%s cannot be written".formatted(staged.target(name)), cause);
  }

  private void append(OutputStream out, Chunk chunk, String name) {
    try {
      chunk.writeTo(out);
    } catch (IOException e) {
      throw refused(name, e);
    }
  }
}
