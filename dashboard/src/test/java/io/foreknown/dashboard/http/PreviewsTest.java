package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link to a view says where somebody shows it. */
class PreviewsTest {
  private Running running;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    running = Running.withCrocus();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private String page(String path) throws IOException, InterruptedException {
    return running.get(path, "Accept", "text/html").body();
  }

  @Test
  void anIncidentSaysWhatHappenedAndWhoWarnedHowLongBefore()
      throws IOException, InterruptedException {
    assertThat(page("/event?type=incident&id=i1"))
        .contains(
            "<title>the the-hall – Foreknown</title>",
            "og:title\" content=\"the the-hall\"",
            "og:description\" content=\"Terrorism, 22 March 2024, 16:58 UTC."
                + " the us-government: a private warning, 16 to 17 days before."
                + " the embassy: a public warning, 15 to 16 days before.\"",
            "og:type\" content=\"article\"",
            "og:url\" content=\"" + running.at("/event?type=incident&amp;id=i1") + "\"");
  }

  @Test
  void ofAPastMomentItSaysWhatWasKnownThen() throws IOException, InterruptedException {
    assertThat(page("/event?type=incident&id=i1&as-of=2024-03-23"))
        .contains("embassy: a public warning")
        .doesNotContain("us-government");
    assertThat(page("/event?type=incident&id=i1&as-of=2024-03-08"))
        .as("nothing was known of it")
        .doesNotContain("og:title");
  }

  @Test
  void aWarningSaysWhoGaveItAndAQuestionWhatWasAnswered() throws IOException, InterruptedException {
    assertThat(page("/event?id=w1")).contains("content=\"Warning by the embassy: the moscow\"");
    assertThat(page("/embed/question?about=w1&predicate=warning.issued"))
        .contains("<title>Was a warning given? – Foreknown</title>", "kremlin");
  }

  @Test
  void aViewOfNothingOrOfEverythingHasNone() throws IOException, InterruptedException {
    for (String path :
        new String[] {
          "/", "/events", "/event", "/event?id=none", "/contradiction?id=x", "/event?id=i1&as-of=x"
        }) {
      assertThat(page(path)).as(path).contains("<title>Foreknown</title>").doesNotContain("og:");
    }
  }

  @Test
  void whatStrangersWroteIsEscapedAndCut() {
    Preview preview = new Preview("<b>\"&\u0000", "x".repeat(600));

    assertThat(preview.html("http://localhost/event?a=1&b=\"><script>"))
        .contains("content=\"&lt;b&gt;&quot;&amp;\"", "a=1&amp;b=&quot;&gt;&lt;script&gt;")
        .contains("x".repeat(499) + "…\"")
        .doesNotContain("x".repeat(500), "<script");
  }
}
