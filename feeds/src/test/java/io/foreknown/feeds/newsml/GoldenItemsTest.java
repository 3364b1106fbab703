package io.foreknown.feeds.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.Golden;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of items beside what is made of them; the standard's own examples come shortened. */
class GoldenItemsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"standard-text", "standard-assert", "item", "message", "bad", "other", "cut"})
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    assertThat(Golden.told(Given.source(care(name)), getClass(), name + ".xml"))
        .isEqualTo(Golden.text(getClass(), name + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard-text.xml", "standard-assert.xml"})
  void nothingInTheStandardsOwnExamplesIsUnknown(String name) throws IOException {
    Source source = Given.source();
    Golden.told(source, getClass(), name);

    assertThat(source.unused()).isEmpty();
  }

  /** What is bad is told by all that is wrong with it. */
  private static Care care(String name) {
    return name.equals("bad") ? Care.STRICT : Care.MENDING;
  }
}
