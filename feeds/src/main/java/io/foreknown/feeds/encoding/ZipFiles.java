package io.foreknown.feeds.encoding;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive, whose end is told from a place where it breaks off: Java's own stream
 * takes both for the end.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3.6</a>
 */
final class ZipFiles extends ZipInputStream {
  private static final int SIGNATURE = 4;
  private static final int FILE = 0x04034b50;

  /** The directory of all files begins behind the last one. */
  private static final int DIRECTORY = 0x02014b50;

  /** May stand before the directory, for archives that are encrypted as a whole. */
  private static final int EXTRA = 0x08064b50;

  ZipFiles(InputStream in, Charset names) {
    super(in, names);
  }

  /**
   * Null at the end alone.
   *
   * @throws EOFException where the archive breaks off
   * @throws ZipException where neither a file nor the end follows
   */
  @Override
  public @Nullable ZipEntry getNextEntry() throws IOException {
    closeEntry();
    return switch (next()) {
      case FILE -> super.getNextEntry();
      case DIRECTORY, EXTRA -> null;
      default -> throw new ZipException("no file begins where one is expected");
    };
  }

  /** What follows, which is read again. */
  private int next() throws IOException {
    byte[] bytes = in.readNBytes(SIGNATURE);
    if (bytes.length < SIGNATURE) {
      throw new EOFException();
    }
    ((PushbackInputStream) in).unread(bytes);
    int signature = 0;
    for (int i = SIGNATURE - 1; i >= 0; i--) {
      signature = (signature << 8) | (bytes[i] & 0xff);
    }
    return signature;
  }
}
