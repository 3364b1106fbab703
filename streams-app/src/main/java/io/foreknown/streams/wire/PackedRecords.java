package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.writeAll;

import io.foreknown.streams.fault.OtherFormException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Whole records in one value, written one after the other, and how they are read again. */
public final class PackedRecords {
  private static final int VERSION = 1;
  private static final int TYPICAL_BYTES = 4_096;
  private static final int MOST_EXPECTED_BYTES = 256 * 1024;

  private static final Codec<byte[]> BYTES =
      Codec.of(
          (bytes, out) -> {
            out.writeInt(bytes.length);
            out.write(bytes);
          },
          PackedRecords::readBytes);

  private static final Codec<byte @Nullable []> MAYBE_BYTES = nullable(BYTES);

  private static final Codec<Header> HEADER =
      Codec.of(
          (header, out) -> {
            TEXT.write(header.key(), out);
            MAYBE_BYTES.write(header.value(), out);
          },
          in -> new RecordHeader(TEXT.read(in), MAYBE_BYTES.read(in)));

  private static final Codec<Record<String, byte[]>> RECORD =
      Codec.of(PackedRecords::write, PackedRecords::read);

  private int expected = TYPICAL_BYTES;
  private @Nullable ByteSink out;
  private long time;

  /** Adds one; key and value are never null. */
  public void add(Record<String, byte[]> record) {
    try {
      RECORD.write(record, out(record));
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory does not fail", e);
    }
  }

  private ByteSink out(Record<String, byte[]> record) {
    if (out == null) {
      out = new ByteSink(expected);
      out.writeByte(VERSION);
      time = record.timestamp();
    }
    return out;
  }

  /** Whether none was added since they were taken. */
  public boolean isEmpty() {
    return out == null;
  }

  /** How many bytes they have so far. */
  public int bytes() {
    return out == null ? 0 : out.size();
  }

  /** The time of the first, in milliseconds since 1970. */
  public long time() {
    return time;
  }

  /** All of them, as one value; none is left. There is one at least. */
  public byte[] take() {
    byte[] taken = Objects.requireNonNull(out, "none was added").toBytes();
    // The next are about as many, and until they come no room is taken.
    expected = Math.min(MOST_EXPECTED_BYTES, Math.max(TYPICAL_BYTES, taken.length));
    out = null;
    return taken;
  }

  /**
   * Hands over each record of a value, in its order.
   *
   * @throws OtherFormException if it is of another version
   * @throws SerializationException if it is cut short
   */
  public static void read(byte[] packed, Consumer<Record<String, byte[]>> action) {
    try {
      ByteSource in = new ByteSource(packed);
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new OtherFormException("a pack", version, VERSION);
      }
      while (in.hasMore()) {
        action.accept(RECORD.read(in));
      }
    } catch (IOException e) {
      throw new SerializationException("an internal record is cut short", e);
    }
  }

  private static void write(Record<String, byte[]> record, DataOutput out) throws IOException {
    TEXT.write(record.key(), out);
    out.writeLong(record.timestamp());
    writeAll(HEADER, List.of(record.headers().toArray()), out);
    BYTES.write(record.value(), out);
  }

  private static Record<String, byte[]> read(DataInput in) throws IOException {
    String key = TEXT.read(in);
    long time = in.readLong();
    Headers headers = new RecordHeaders(readAll(HEADER, in));
    return new Record<>(key, BYTES.read(in), time, headers);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
