package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFileLimitTest {
  @Test
  void fewPartitionsFitIntoTheUsualLimit() {
    assertThat(OpenFileLimit.warning(6, 1_024)).isEmpty();
  }

  @Test
  void manyAreNamedWithWhatTheyNeedAndWhatIsAllowed() {
    assertThat(OpenFileLimit.warning(64, 1_024))
        .hasValueSatisfying(
            line -> assertThat(line).contains("64 partitions", "1024 are allowed", "ulimit -n"));
    assertThat(OpenFileLimit.warning(64, 65_536)).isEmpty();
  }
}
