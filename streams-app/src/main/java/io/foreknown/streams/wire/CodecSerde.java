package io.foreknown.streams.wire;

import io.foreknown.streams.fault.OtherFormException;
import io.foreknown.streams.fault.TooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Serdes of the private form. */
final class CodecSerde {
  /** Changes with the form; a store or topic of another version asks for a rebuild. */
  private static final int VERSION = 12;

  private static final int TYPICAL_BYTES = 4_096;
  private static final int MOST_KEPT_BYTES = 1024 * 1024;

  /** What a value is written into, one after the other; of each thread. */
  private static final ThreadLocal<ByteSink> SINKS =
      ThreadLocal.withInitial(() -> new ByteSink(TYPICAL_BYTES));

  private CodecSerde() {}

  static <T> Serde<T> of(Codec<T> codec) {
    return Serdes.serdeFrom(
        (topic, value) -> serialize(topic, codec, value),
        (topic, bytes) -> deserialize(codec, bytes));
  }

  private static <T> byte @Nullable [] serialize(String name, Codec<T> codec, @Nullable T value) {
    if (value == null) {
      return null;
    }
    ByteSink out = SINKS.get();
    out.clear();
    try {
      out.writeByte(VERSION);
      codec.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory does not fail", e);
    }
    if (out.room() > MOST_KEPT_BYTES) {
      SINKS.remove();
    }
    return TooLargeException.check(name, out.toBytes());
  }

  private static <T> @Nullable T deserialize(Codec<T> codec, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      ByteSource in = new ByteSource(bytes);
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new OtherFormException("a value", version, VERSION);
      }
      return codec.read(in);
    } catch (IOException e) {
      throw new SerializationException("an internal record is cut short", e);
    }
  }
}
