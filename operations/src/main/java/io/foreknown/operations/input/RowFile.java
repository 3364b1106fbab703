package io.foreknown.operations.input;

import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.Block;
import io.foreknown.feeds.ndjson.BlockCutter;
import io.foreknown.feeds.ndjson.PlainLines;
import io.foreknown.feeds.ndjson.PlainLines.Read;
import io.foreknown.operations.work.InOrder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** A file of claims of which any line can be read again. */
public final class RowFile implements AutoCloseable {
  private final Path path;
  private final PlainLines lines;
  private final FileChannel channel;

  private RowFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.lines = new PlainLines(path.toString(), new SecureRandom()::nextLong);
  }

  /** Null where it is no plain file, or is written otherwise than a line each. */
  static @Nullable RowFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return PlainLines.areLines(in.readNBytes(PlainLines.BEGINNING))
          ? new RowFile(path, FileChannel.open(path))
          : null;
    }
  }

  /** Hands on all lines. */
  void read(InputStream in, RowSink sink) throws IOException {
    InOrder<Block, Read> reading =
        InOrder.oneByOne(block -> lines.read(block, sink.wantsRows()), read -> handOn(read, sink));
    BlockCutter cutter = new BlockCutter(in);
    for (Block block = cutter.next(); block != null; block = cutter.next()) {
      reading.add(block);
    }
    reading.finish();
  }

  private void handOn(Read read, RowSink sink) {
    for (int i = 0; i < read.size(); i++) {
      Object given = read.values(i);
      if (given instanceof PlainClaim row) {
        sink.row(row, this, read.offset(i), read.length(i), read.line(i));
      } else if (given instanceof Item item) {
        sink.accept(item);
      }
    }
  }

  /** What a line holds that was read before. */
  public Item again(long offset, int length, long line) {
    return lines.item(bytes(offset, length), line);
  }

  /** The bytes of a line. */
  public byte[] bytes(long offset, int length) {
    ByteBuffer line = ByteBuffer.allocate(length);
    try {
      while (line.hasRemaining()) {
        if (channel.read(line, offset + line.position()) < 0) {
          throw new EOFException(path + " has become shorter while it was read");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
