package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.delivery.KeptFile;
import io.foreknown.dashboard.stream.StreamToken;
import java.nio.file.Path;
import java.util.Optional;

/** A small file for each endpoint. */
record PositionFiles(Path directory) implements Positions {
  /** Creates the directory if it is not there. */
  PositionFiles {
    KeptFile.createDirectory(directory);
  }

  @Override
  public Optional<StreamToken> of(String endpoint) {
    return file(endpoint).read().map(text -> token(endpoint, text));
  }

  private StreamToken token(String endpoint, String text) {
    return StreamToken.parse(text.strip())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    file(endpoint).path()
                        + " does not say how far its endpoint has come; without it, it begins anew"));
  }

  @Override
  public void move(String endpoint, StreamToken streamToken) {
    file(endpoint).write(streamToken.text() + "\n");
  }

  private KeptFile file(String endpoint) {
    return new KeptFile(directory.resolve(endpoint + ".position"));
  }
}
