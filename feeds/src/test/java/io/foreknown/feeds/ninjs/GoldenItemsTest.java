package io.foreknown.feeds.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.Golden;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of items beside what is made of them; the user guide's own examples come shortened. */
class GoldenItemsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard.ndjson",
        "version-1.json",
        "version-2.json",
        "version-3.json",
        "stories.ndjson",
        "associations.json",
        "bad.ndjson",
        "broken.ndjson"
      })
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    String beside = name.replaceFirst("\\.\\w+$", ".txt");

    assertThat(Golden.told(Given.source(care(name)), getClass(), name))
        .isEqualTo(Golden.text(getClass(), beside));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard.ndjson"})
  void nothingInTheStandardsOwnExamplesIsUnknown(String name) throws IOException {
    Source source = Given.source();
    Golden.told(source, getClass(), name);

    assertThat(source.unused()).isEmpty();
  }

  /** What is bad is told by all that is wrong with it. */
  private static Care care(String name) {
    return name.startsWith("bad") ? Care.STRICT : Care.MENDING;
  }
}
