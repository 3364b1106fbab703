package io.foreknown.feeds.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip archive, read one after the other as they lie in it, each under the name
 * {@code archive!/name}. Whatever the archive says of itself, sizes are counted as they come.
 */
final class ArchiveItems implements Iterator<Stream<Item>> {
  /** Files and directories: as many as a service that puts each alert into a file may have. */
  static final int MOST_ENTRIES = 100_000;

  /** Unpacked bytes of all files: a day of the largest feeds, and an hour's work at most. */
  static final long MOST_BYTES = 8L << 30;

  private static final int BUFFER = 1 << 13;

  /** Characters of a name that origins show. */
  private static final int MOST_NAME = 300;

  /** As in directories, names that begin with a dot are no feeds. */
  private static final Pattern HIDDEN = Pattern.compile("(.*/)?\\..*");

  private final ZipFiles zip;
  private final PackedStream packed;
  private final Source source;
  private final boolean readsUtf16;
  private final String file;
  private int entries;
  private int files;
  private long unpacked;
  private @Nullable ZipEntry next;
  private @Nullable InputStream before;
  private boolean over;

  /** Why a file of it broke off, until that is said of the archive; null: none did. */
  private @Nullable Reason broken;

  private ArchiveItems(PackedStream packed, PlainSource.EntryReading entryReading, String file) {
    this.packed = packed;
    this.zip = new ZipFiles(packed, ISO_8859_1); // Names in UTF-8 are marked as such.
    this.source = entryReading.source();
    this.readsUtf16 = entryReading.readsUtf16();
    this.file = file;
  }

  /** Nothing is read before the first item is asked for. */
  static Stream<Item> stream(
      PackedStream packed, PlainSource.EntryReading entryReading, String file) {
    Iterator<Stream<Item>> files = new ArchiveItems(packed, entryReading, file);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(files, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .flatMap(items -> items);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !over) {
      advance();
    }
    if (broken != null) {
      over = true;
      Reason reason = broken;
      broken = null;
      throw new UncheckedIOException(
          new EncodingException(reason, "the rest of the archive is not read"));
    }
    return next != null;
  }

  private void advance() {
    try {
      drain();
      ZipEntry entry = zip.getNextEntry();
      over = entry == null;
      entries++;
      if (entries > MOST_ENTRIES) {
        throw new EncodingException(
            Reason.TOO_LARGE, "is an archive of more than %d files".formatted(MOST_ENTRIES));
      }
      boolean isFile =
          entry != null && !entry.isDirectory() && !HIDDEN.matcher(entry.getName()).matches();
      next = isFile ? entry : null;
    } catch (IOException e) {
      throw new UncheckedIOException(wrapped(e, " (files read before: %d)".formatted(files)));
    }
  }

  /** To the end of the file before, of which its reader may have left a rest; it counts too. */
  private void drain() throws IOException {
    InputStream rest = before;
    byte[] buffer = new byte[BUFFER];
    int read = 0;
    while (rest != null && read >= 0) {
      read = rest.read(buffer, 0, BUFFER);
    }
    before = null;
  }

  /** What is wrong with the archive is told from what is wrong with the disk. */
  private IOException wrapped(IOException e, String where) {
    boolean isArchive = e instanceof ZipException || e instanceof EOFException;
    return !isArchive || packed.hasThrown(e)
        ? e
        : new EncodingException(
            Reason.MALFORMED,
            "is a zip archive that "
                + (e instanceof EOFException
                    ? "breaks off" + where
                    : "cannot be unpacked%s: %s".formatted(where, e.getMessage())));
  }

  @Override
  public Stream<Item> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    String name = file + "!/" + Excerpt.head(next.getName(), MOST_NAME);
    next = null;
    files++;
    InputStream bytes = new EntryStream();
    before = bytes;
    PlainStream plain = PlainStream.inArchive(bytes, readsUtf16);
    return GuardedItems.stream(() -> source.read(plain, name), name);
  }

  /** Nothing can be read of an archive behind the place where it is broken. */
  private IOException broken(IOException e) {
    over = true;
    broken = e instanceof EncodingException why ? why.reason() : null;
    return e;
  }

  /** The bytes of the file at which the archive is. */
  private final class EntryStream extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = zip.read(bytes, from, length);
        unpacked += Math.max(0, read);
        Proportion.require(packed.count(), unpacked);
        if (unpacked > MOST_BYTES) {
          throw new EncodingException(
              Reason.TOO_LARGE, "unpacks to more than %d bytes".formatted(MOST_BYTES));
        }
        return read;
      } catch (EncodingException e) {
        throw broken(e);
      } catch (IOException e) {
        throw broken(wrapped(e, ""));
      }
    }
  }
}
