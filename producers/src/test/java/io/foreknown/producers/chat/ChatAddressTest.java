package io.foreknown.producers.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434, http://127.0.0.1:11434/v1/chat/completions",
    "http://127.0.0.1:11434/, http://127.0.0.1:11434/v1/chat/completions",
    "https://models.example.org/v1, https://models.example.org/v1/chat/completions",
    "https://models.example.org/api/v1/, https://models.example.org/api/v1/chat/completions",
    "https://models.example.org/x/chat/completions, https://models.example.org/x/chat/completions"
  })
  void whatIsMissingOfItIsAdded(String typed, String whole) {
    assertThat(ChatAddress.of(typed).address().uri()).hasToString(whole);
  }

  @Test
  void aQueryIsSentAndNotShown() {
    ChatAddress address = ChatAddress.of("https://models.example.org/v1?key=k7");
    assertThat(address.address().uri()).hasQuery("key=k7");
    assertThat(address).hasToString("https://models.example.org/v1/chat/completions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"models.example.org", "ftp://a.example", "https://", "https://a:b@c.example"})
  void othersAreRefused(String typed) {
    assertThatThrownBy(() -> ChatAddress.of(typed))
        .isInstanceOf(InvalidValueException.class)
        .message()
        .doesNotContain("a:b");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434, false",
    "http://localhost, false",
    "http://[::1]:8000, false",
    "http://10.0.0.7:8000, true",
    "http://localhost.example.org, true",
    "https://models.example.org, false"
  })
  void plainHttpBeyondThisMachineIsInTheOpen(String typed, boolean open) {
    assertThat(ChatAddress.of(typed).isInTheOpen()).isEqualTo(open);
  }
}
