package io.foreknown.operations.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files, among which a hyphen stands for standard input. */
public final class StandardInput {
  /** What stands for it on the command line. */
  public static final Path PATH = Path.of("-");

  private StandardInput() {}

  /** Opens a file; standard input stays open when its stream is closed. */
  public static InputStream open(Path file) throws IOException {
    return file.equals(PATH) ? new Open(System.in) : Files.newInputStream(file);
  }

  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return in.read(bytes, from, length);
    }

    @Override
    public void close() {
      // Whoever started the program has opened it.
    }
  }
}
