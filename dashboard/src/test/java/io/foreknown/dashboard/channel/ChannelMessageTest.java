package io.foreknown.dashboard.channel;

import static io.foreknown.dashboard.channel.Samples.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a message says, and of what it says only that it is there. */
class ChannelMessageTest {
  @Test
  void ofOneQuestionTheNewestIsReportedAndTheOthersAreCounted() {
    ChannelMessage message =
        Samples.news(
            notice("a1", "i1", "40 dead"),
            notice("a2", "i1", "60 dead"),
            notice("a3", "i1", "143 dead"));

    assertThat(message.groups()).hasSize(1);
    assertThat(message.groups().get(0).lines()).extracting(Notice::id).containsExactly("a1");
    assertThat(MessageText.earlier(message.groups().get(0))).isEqualTo("and 2 earlier alerts");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    Notice[] many =
        IntStream.range(0, 25)
            .mapToObj(number -> notice("a" + number, "i" + number, "H" + number))
            .toArray(Notice[]::new);

    ChannelMessage message = Samples.digest(many);

    assertThat(message.groups()).hasSize(10);
    assertThat(MessageText.title(message)).isEqualTo("25 alerts were held back");
    assertThat(MessageText.more(message)).isEqualTo("15 more alerts are on the page");
  }

  @Test
  void theIdIsThatOfTheAlertsInWhateverOrder() {
    Notice one = notice("a1", "i1", "x");
    Notice other = notice("a2", "i2", "y");

    assertThat(Samples.news(one, other).id()).isEqualTo(Samples.digest(other, one).id());
    assertThat(Samples.news(one).id()).isNotEqualTo(Samples.news(other).id());
  }

  @Test
  void aHeadlineIsOneLineOfBoundedLength() {
    assertThat(MessageText.line(" one\r\n\ttwo\u2028three\u0000 ")).isEqualTo("one two three");
    assertThat(MessageText.line("x".repeat(400))).hasSize(200).endsWith("…");
    assertThat(MessageText.line("😀".repeat(200))).doesNotContain("\ud83d…").endsWith("…");
  }
}
