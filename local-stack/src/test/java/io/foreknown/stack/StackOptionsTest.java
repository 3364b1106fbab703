package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StackOptionsTest {
  private static final Path DATA = Path.of("data");
  private static final Path REGISTRY = Path.of("registry");

  @Test
  void pathsBecomeAbsolute() {
    StackOptions options = new StackOptions(Path.of("here/../data"), REGISTRY, 0, 0);

    assertThat(options.dataDirectory()).isEqualTo(DATA.toAbsolutePath());
    assertThat(options.registryHome()).isEqualTo(REGISTRY.toAbsolutePath());
  }

  @Test
  void portsAreReplacedAndAllElseStays() {
    StackOptions options = new StackOptions(DATA, REGISTRY, 0, 0).withPorts(9092, 8081);

    assertThat(options).isEqualTo(new StackOptions(DATA, REGISTRY, 9092, 8081));
  }

  @Test
  void portOutOfRangeIsNamedWithItsOption() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> new StackOptions(DATA, REGISTRY, 70_000, 0))
        .withMessage("kafka-port is 70000: choose 1 to 65535, or 0 for a free one");
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> new StackOptions(DATA, REGISTRY, 0, -1))
        .withMessage("registry-port is -1: choose 1 to 65535, or 0 for a free one");
  }

  @Test
  void onePortForBothIsRefused() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> new StackOptions(DATA, REGISTRY, 9092, 9092))
        .withMessage("kafka-port and registry-port are both 9092: choose two, or 0 for free ones");
  }

  @Test
  void commaInTheDataDirectoryIsRefused() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> new StackOptions(Path.of("a,b"), REGISTRY, 0, 0))
        .withMessageContaining("has a comma in its path");
  }
}
