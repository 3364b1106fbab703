package io.foreknown.dashboard.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.foreknown.dashboard.stream.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small file for each endpoint, replaced as a whole, so that whenever the program ends there is
 * the old one or the new one.
 */
record PositionFiles(Path directory) implements Positions {
  /** Creates the directory if it is not there. */
  PositionFiles {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be created".formatted(directory), e);
    }
  }

  @Override
  public Optional<Token> of(String endpoint) {
    Path file = file(endpoint);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Optional<Token> token = Token.parse(Files.readString(file, US_ASCII).strip());
      if (token.isEmpty()) {
        throw new IllegalStateException(
            file + " does not say how far its endpoint has come; without it, it begins anew");
      }
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  @Override
  public void move(String endpoint, Token token) {
    Path file = file(endpoint);
    Path next = directory.resolve(endpoint + ".next");
    try {
      try (FileChannel out =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = US_ASCII.encode(token.text() + "\n");
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private Path file(String endpoint) {
    return directory.resolve(endpoint + ".position");
  }
}
