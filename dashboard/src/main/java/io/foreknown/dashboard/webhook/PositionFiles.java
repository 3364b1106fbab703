package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.KeptFile;
import io.foreknown.dashboard.stream.Token;
import java.nio.file.Path;
import java.util.Optional;

/** A small file for each endpoint. */
record PositionFiles(Path directory) implements Positions {
  /** Creates the directory if it is not there. */
  PositionFiles {
    KeptFile.createDirectory(directory);
  }

  @Override
  public Optional<Token> of(String endpoint) {
    return file(endpoint).read().map(text -> token(endpoint, text));
  }

  private Token token(String endpoint, String text) {
    return Token.parse(text.strip())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    file(endpoint).path()
                        + " does not say how far its endpoint has come; without it, it begins anew"));
  }

  @Override
  public void move(String endpoint, Token token) {
    file(endpoint).write(token.text() + "\n");
  }

  private KeptFile file(String endpoint) {
    return new KeptFile(directory.resolve(endpoint + ".position"));
  }
}
