package io.foreknown.producers.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A database of terrorism, invented, by the mapping of the manual; read side by side. */
class TerrorismTableTest {
  @Test
  void rowsBecomeReportsOrAreToldWithTheirColumns() throws IOException {
    try (InputStream in = Files.newInputStream(Given.example("terrorism.csv"));
        InputStream golden =
            Objects.requireNonNull(getClass().getResourceAsStream("terrorism.txt"))) {
      assertThat(Given.told(Given.reading(Given.exampleMapping("terrorism.yaml"), in)))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8).lines().toList());
    }
  }
}
