package io.foreknown.feeds.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.given.Golden;
import io.foreknown.feeds.given.HeapMemory;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of all versions beside what is made of them. */
class GoldenFeedsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard-rss",
        "standard-atom",
        "rss",
        "atom",
        "rdf",
        "rss-0.91",
        "atom-0.3",
        "empty",
        "no-feed",
        "wrong-namespace",
        "cut",
        "bad-dates"
      })
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    SyndicationSource source = new SyndicationSource(new HeapMemory(), Care.STRICT);

    assertThat(Golden.told(source, getClass(), name + ".xml"))
        .isEqualTo(Golden.text(getClass(), name + ".txt"));
  }
}
