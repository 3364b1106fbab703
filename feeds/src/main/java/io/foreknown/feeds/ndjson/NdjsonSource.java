package io.foreknown.feeds.ndjson;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads one claim per line. Lines end by LF or CR LF, the last one may lack it; a byte order mark
 * before the first line is passed over, and so are lines of JSON white space. A file that begins
 * with JSON over several lines has that refused in one item: see {@link SpreadCutter}.
 */
public final class NdjsonSource implements Source {
  /** Bytes of a line, without its end. */
  public static final int DEFAULT_LIMIT = 1 << 20;

  private final int limit;
  private final ClaimTree.ClaimObjectReader claimObjectReader;

  /** Reads lines of up to {@link #DEFAULT_LIMIT} bytes. */
  public NdjsonSource() {
    this(DEFAULT_LIMIT);
  }

  /** Reads lines of up to so many bytes; longer ones are refused unread. */
  public NdjsonSource(int limit) {
    this(limit, ClaimTree::claim);
  }

  /** The same for objects that are read in a way of their own. */
  public NdjsonSource(int limit, ClaimTree.ClaimObjectReader claimObjectReader) {
    this.limit = limit;
    this.claimObjectReader = claimObjectReader;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return lines(in, file).map(items(file));
  }

  /** The lines that hold something, for those who make items of them elsewhere. */
  public Stream<Line> lines(InputStream in, String file) {
    return new SpreadCutter(new LineCutter(in, limit)).pieces(file).filter(line -> !line.isBlank());
  }

  /** Makes an item of a line of one file; safe for several threads. */
  public Function<Line, Item> items(String file) {
    return new LineReader(file, limit, claimObjectReader)::read;
  }
}
