package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.given.Golden;
import io.foreknown.feeds.given.HeapMemory;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of fact checks and articles beside what is made of them; "standard" as others publish. */
class GoldenReviewsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard.json",
        "single.json",
        "dump.json",
        "bad.json",
        "articles.json",
        "page.html",
        "no-script.html",
        "not-json.json",
        "empty.json",
        "cut.json"
      })
  void filesGiveWhatIsWrittenBesideThem(String name) throws IOException {
    ClaimReviewSource source = new ClaimReviewSource(new HeapMemory(), Care.STRICT);

    assertThat(Golden.told(source, getClass(), name))
        .isEqualTo(Golden.text(getClass(), name.replaceFirst("\\.[a-z]+$", ".txt")));
  }
}
