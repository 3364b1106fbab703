package io.foreknown.feeds.encoding;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A source whose feeds may come as gzip, or many of them in a zip archive. What cannot be unpacked,
 * or is in an encoding that the format does not know, is refused in one item, after those before
 * it.
 */
public final class PlainSource implements Source {
  private final Source source;
  private final boolean readsUtf16;

  private PlainSource(Source source, boolean readsUtf16) {
    this.source = source;
    this.readsUtf16 = readsUtf16;
  }

  /** Of a format in UTF-8, or in an encoding that it is given. */
  public static Source of(Source source) {
    return new PlainSource(source, false);
  }

  /** Of a format of XML, in which a document gives its encoding. */
  public static Source ofXml(Source source) {
    return new PlainSource(source, true);
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    PlainStream plain = PlainStream.of(in, readsUtf16);
    return GuardedItems.stream(() -> read(plain, file), file);
  }

  private Stream<Item> read(PlainStream plain, String file) {
    try {
      PackedStream archive = plain.archive();
      return archive == null
          ? source.read(plain, file)
          : ArchiveItems.stream(archive, new EntryReading(source, readsUtf16), file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** How each file of an archive is read. */
  record EntryReading(Source source, boolean readsUtf16) {}

  /**
   * Reads a file by a work of one's own.
   *
   * @param refused takes what stands for the rest of it when its bytes cannot be read on
   */
  public static void guarded(String file, Runnable reading, Consumer<? super Item> refused) {
    try {
      reading.run();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof EncodingException why) {
        refused.accept(why.refused(file));
      } else {
        throw e;
      }
    }
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return source.unused();
  }
}
