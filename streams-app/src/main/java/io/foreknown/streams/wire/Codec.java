package io.foreknown.streams.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes values of one type field by field, and reads them back. */
interface Codec<T extends @Nullable Object> {
  void write(T value, DataOutput out) throws IOException;

  T read(DataInput in) throws IOException;

  /** Writes one value; the half of a codec that a method reference can be. */
  interface Writer<T extends @Nullable Object> {
    void write(T value, DataOutput out) throws IOException;
  }

  /** Reads one value. */
  interface Reader<T extends @Nullable Object> {
    T read(DataInput in) throws IOException;
  }

  static <T extends @Nullable Object> Codec<T> of(Writer<T> writer, Reader<T> reader) {
    return new Codec<>() {
      @Override
      public void write(T value, DataOutput out) throws IOException {
        writer.write(value, out);
      }

      @Override
      public T read(DataInput in) throws IOException {
        return reader.read(in);
      }
    };
  }
}
