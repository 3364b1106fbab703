package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.input.EnvironmentText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTextsTest {
  private static final EnvironmentText ENVIRONMENT = new EnvironmentText(Map.of("KEY", "k7")::get);

  @Test
  void namesValuesAndVariablesAreRead() {
    assertThat(
            HeaderTexts.read(
                    List.of("X-Key: ${KEY}", "Accept:text/xml", "Authorization: Bearer a:${KEY}$"),
                    ENVIRONMENT)
                .values())
        .containsEntry("X-Key", "k7")
        .containsEntry("Accept", "text/xml")
        .containsEntry("Authorization", "Bearer a:k7$");
  }

  @Test
  void whatIsNoHeaderIsRefusedWithoutItsValue() {
    for (List<String> bad :
        List.of(
            List.of("k7"),
            List.of(": k7"),
            List.of("X-Key:"),
            List.of("X-Key: k7 ${GONE}"),
            List.of("X-Key: k7", "x-key: k7"),
            List.of("Content-Length: k7"))) {
      assertThatThrownBy(() -> HeaderTexts.read(bad, ENVIRONMENT))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageNotContaining("k7");
    }
  }
}
