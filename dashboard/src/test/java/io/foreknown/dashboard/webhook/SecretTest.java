package io.foreknown.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Signatures, against vectors that others have published. */
class SecretTest {
  /** The vector of the reference libraries of Standard Webhooks. */
  private static final String PUBLISHED = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void signsAsTheReferenceLibrariesDo() {
    assertThat(
            Secret.parse(PUBLISHED)
                .signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whileOneSecretReplacesAnotherBothSign() {
    String other = "whsec_" + "A".repeat(32);
    String both = Secret.parse(PUBLISHED + "\n" + other + "\n").signature("m", 1, "{}");

    assertThat(both.split(" "))
        .containsExactly(
            Secret.parse(PUBLISHED).signature("m", 1, "{}"),
            Secret.parse(other).signature("m", 1, "{}"));
  }

  @Test
  void aSecretIsNeverRepeated() {
    assertThat(Secret.parse(PUBLISHED)).hasToString("Secret");
    assertThatThrownBy(() -> Secret.parse("whsec_c2hvcnQ="))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("5 bytes, 24 to 64")
        .hasMessageNotContaining("c2hvcnQ");
    assertThatThrownBy(() -> Secret.parse("not base 64"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("not base");
    assertThatThrownBy(() -> Secret.parse("\n"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("no secret");
  }
}
