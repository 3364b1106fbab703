package io.foreknown.streams.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, numbers, moments, enums, and what is null or many. */
final class Basics {
  static final Codec<String> TEXT = Codec.of(Basics::writeText, Basics::readText);
  static final Codec<Long> NUMBER = Codec.of((n, out) -> out.writeLong(n), DataInput::readLong);
  static final Codec<Boolean> TRUTH =
      Codec.of((truth, out) -> out.writeBoolean(truth), DataInput::readBoolean);
  static final Codec<Integer> INTEGER = Codec.of((n, out) -> out.writeInt(n), DataInput::readInt);
  static final Codec<Instant> MOMENT =
      Codec.of(
          (moment, out) -> out.writeLong(moment.toEpochMilli()),
          in -> Instant.ofEpochMilli(in.readLong()));

  private Basics() {}

  private static void writeText(String text, DataOutput out) throws IOException {
    if (out instanceof ByteSink sink && sink.writeAscii(text)) {
      return;
    }
    byte[] bytes = text.getBytes(UTF_8);
    writeSize(bytes.length, out);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    int size = readSize(in);
    if (in instanceof ByteSource source) {
      return source.readText(size);
    }
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return new String(bytes, UTF_8);
  }

  /** Seven bits a byte, least first; the high bit says that more follow. */
  static void writeSize(int size, DataOutput out) throws IOException {
    int rest = size;
    while (rest >= 0x80) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readSize(DataInput in) throws IOException {
    int size = 0;
    int shift = 0;
    int next = in.readUnsignedByte();
    while (next >= 0x80) {
      size |= (next & 0x7f) << shift;
      shift += 7;
      next = in.readUnsignedByte();
    }
    return size | next << shift;
  }

  static <T> Codec<@Nullable T> nullable(Codec<T> codec) {
    return new Codec<@Nullable T>() {
      @Override
      public void write(@Nullable T value, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
          codec.write(value, out);
        }
      }

      @Override
      public @Nullable T read(DataInput in) throws IOException {
        return in.readBoolean() ? codec.read(in) : null;
      }
    };
  }

  static <T> void writeAll(Codec<T> codec, Collection<T> values, DataOutput out)
      throws IOException {
    writeSize(values.size(), out);
    for (T value : values) {
      codec.write(value, out);
    }
  }

  static <T> List<T> readAll(Codec<T> codec, DataInput in) throws IOException {
    int size = readSize(in);
    List<T> values = new ArrayList<>(Math.min(size, 16));
    for (int i = 0; i < size; i++) {
      values.add(codec.read(in));
    }
    return values;
  }

  /** By name, so that the order in which an enum is written does not matter. */
  static <E extends Enum<E>> Codec<E> word(Class<E> words) {
    return Codec.of(
        (word, out) -> TEXT.write(word.name(), out), in -> Enum.valueOf(words, TEXT.read(in)));
  }
}
