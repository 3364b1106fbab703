package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

class HugeNumberTest {
  @Test
  void numberThatNoReaderCanHoldIsMalformedAndNoFaultOfOurs() {
    CharBuffer text = CharBuffer.wrap("{\"killed\":1e2147483648}".toCharArray());

    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> StrictJson.exactObject(text))
        .withMessageStartingWith("holds a number that is too large for any reader");
  }
}
