package io.foreknown.dashboard.channel;

import static io.foreknown.dashboard.channel.Samples.LINKS;
import static io.foreknown.dashboard.channel.Samples.notice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each chat is told in its own form. */
class ChatFormsTest {
  private static final String NASTY = "<!channel> @here [x](https://evil.example) *b* a|b & c";
  private static final int LEAST_BOUND = 28 * 1024;

  private static ObjectNode body(ChannelTarget.ChatKind kind, ChannelMessage message) {
    return kind.form().body(message, LINKS);
  }

  @Test
  void slackGetsBlocksWithLinks() {
    JsonNode body =
        body(ChannelTarget.ChatKind.SLACK, Samples.news(notice("a1", "i1", "143 dead")));

    assertThat(body.path("text").asText()).isEqualTo("143 dead");
    assertThat(body.at("/blocks/0/type").asText()).isEqualTo("section");
    assertThat(body.at("/blocks/0/text/type").asText()).isEqualTo("mrkdwn");
    assertThat(body.at("/blocks/0/text/text").asText())
        .isEqualTo(
            "*HIGH*\n<https://desk.example/foreknown/event?type=incident&id=i1|143 dead>"
                + " · 22 March 2024, 18:00 UTC");
  }

  @Test
  void noHeadlineCallsAnybodyInSlack() {
    String body =
        body(ChannelTarget.ChatKind.SLACK, Samples.news(notice("a1", "i1", NASTY))).toString();

    assertThat(body).doesNotContain("<!channel>").contains("&lt;!channel&gt;").contains("a¦b");
  }

  @Test
  void mattermostGetsMarkdownInWhichHeadlinesFormatNothing() {
    String text =
        body(ChannelTarget.ChatKind.MATTERMOST, Samples.news(notice("a1", "i1", NASTY)))
            .path("text")
            .asText();

    assertThat(text)
        .contains("(https://desk.example/foreknown/event?type=incident&id=i1)")
        .contains("\\[x\\]\\(https\\://evil\\.example\\)")
        .contains("\\*b\\*")
        .doesNotContain("@here");
  }

  @Test
  void teamsGetsAnAdaptiveCard() {
    JsonNode body =
        body(ChannelTarget.ChatKind.TEAMS, Samples.digest(notice("a1", "i1", "143 [dead]")));

    assertThat(body.path("type").asText()).isEqualTo("message");
    JsonNode card = body.at("/attachments/0/content");
    assertThat(body.at("/attachments/0/contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/0/text").asText()).isEqualTo("Held back\\: 143 \\[dead\\]");
    assertThat(card.at("/body/1/text").asText())
        .isEqualTo(
            "HIGH: [143 \\[dead\\]](https://desk.example/foreknown/event?type=incident&id=i1)");
  }

  /** Teams takes 28 KB, the others more. */
  @ParameterizedTest
  @EnumSource
  void theLongestMessageHasItsLinksAndKeepsToTheBounds(ChannelTarget.ChatKind kind) {
    Notice[] many =
        IntStream.range(0, 200)
            .mapToObj(number -> notice("a" + number, "i" + number, "ж".repeat(1_000)))
            .toArray(Notice[]::new);

    String body = body(kind, Samples.digest(many)).toString();

    assertThat(body.getBytes(UTF_8).length).isLessThan(LEAST_BOUND);
    assertThat(body).contains("190 more alerts are on the page").contains("id=i0");
  }
}
