package io.foreknown.producers.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.producers.given.Golden;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of items beside what is made of them; one is modelled after the standard's examples. */
class GoldenItemsTest {
  @ParameterizedTest
  @ValueSource(strings = {"item", "message", "bad", "other", "cut"})
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    assertThat(Golden.told(Given.source(), getClass(), name + ".xml"))
        .isEqualTo(Golden.text(getClass(), name + ".txt"));
  }
}
