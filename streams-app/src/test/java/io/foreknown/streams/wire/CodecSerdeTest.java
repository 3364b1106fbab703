package io.foreknown.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.streams.fault.OtherFormException;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class CodecSerdeTest {
  private final Serde<String> texts = CodecSerde.of(Basics.TEXT);
  private final byte[] bytes = texts.serializer().serialize("internal", "crocus");

  @Test
  void formIsAVersionThenTheFields() {
    assertThat(bytes).containsExactly(12, 6, 'c', 'r', 'o', 'c', 'u', 's');
  }

  @Test
  void bytesOfAnotherVersionAskForARebuild() {
    bytes[0] = 6;

    assertThatExceptionOfType(OtherFormException.class)
        .isThrownBy(() -> texts.deserializer().deserialize("internal", bytes))
        .withMessage(
            "the state is of another release: a value of form 6, 12 is expected; rebuild, see docs/how-to/upgrading.md");
  }

  @Test
  void bytesThatAreCutShortAreABug() {
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> texts.deserializer().deserialize("internal", Arrays.copyOf(bytes, 4)))
        .withMessage("an internal record is cut short");
  }

  @Test
  void nothingIsNothing() {
    assertThat(texts.serializer().serialize("internal", null)).isNull();
    assertThat(texts.deserializer().deserialize("internal", null)).isNull();
  }
}
