package io.foreknown.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.given.Sighting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A field that was added to a description is in the private form of its records, both ways. */
class AddedFieldTest {
  private static <T> byte[] written(Codec<T> codec, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void addedFieldIsThereAndWhatPeopleAloneReadIsNot() throws IOException {
    Codec<Sighting> codec = new ShapeCodec<>(Sighting.SHAPE);
    byte[] bytes = written(codec, Sighting.red());

    assertThat(codec.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isEqualTo(Sighting.SHAPE.with(Sighting.red(), "remark", null));
  }

  @Test
  void addedFieldTakesItsOwnBytes() throws IOException {
    byte[] plain = written(new ShapeCodec<>(Sighting.PLAIN), Sighting.plain());
    byte[] red = written(new ShapeCodec<>(Sighting.SHAPE), Sighting.red());

    assertThat(red).hasSize(plain.length + 1 + 1 + "red".length()).startsWith(plain);
  }
}
