package io.foreknown.dashboard.channel;

import static io.foreknown.dashboard.channel.Given.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a message says, and of what it says only that it is there. */
class ToldTest {
  @Test
  void ofOneQuestionTheNewestIsToldAndTheOthersAreCounted() {
    Told told =
        Given.news(
            notice("a1", "i1", "40 dead"),
            notice("a2", "i1", "60 dead"),
            notice("a3", "i1", "143 dead"));

    assertThat(told.groups()).hasSize(1);
    assertThat(told.groups().get(0).lines()).extracting(Notice::id).containsExactly("a1");
    assertThat(Text.earlier(told.groups().get(0))).isEqualTo("and 2 earlier alerts");
  }

  @Test
  void whatHasNoRoomIsCounted() {
    Notice[] many =
        IntStream.range(0, 25)
            .mapToObj(number -> notice("a" + number, "i" + number, "H" + number))
            .toArray(Notice[]::new);

    Told told = Given.digest(many);

    assertThat(told.groups()).hasSize(10);
    assertThat(Text.title(told)).isEqualTo("25 alerts were held back");
    assertThat(Text.more(told)).isEqualTo("15 more alerts are on the page");
  }

  @Test
  void theIdIsThatOfTheAlertsInWhateverOrder() {
    Notice one = notice("a1", "i1", "x");
    Notice other = notice("a2", "i2", "y");

    assertThat(Given.news(one, other).id()).isEqualTo(Given.digest(other, one).id());
    assertThat(Given.news(one).id()).isNotEqualTo(Given.news(other).id());
  }

  @Test
  void aHeadlineIsOneLineOfBoundedLength() {
    assertThat(Text.line(" one\r\n\ttwo\u2028three\u0000 ")).isEqualTo("one two three");
    assertThat(Text.line("x".repeat(400))).hasSize(200).endsWith("…");
    assertThat(Text.line("😀".repeat(200))).doesNotContain("\ud83d…").endsWith("…");
  }
}
