package io.foreknown.stories.cue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.stories.text.StoryText;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static Cues with(String file) {
    return Cues.shippedAnd(new ByteArrayInputStream(file.getBytes(UTF_8)), "our.tsv");
  }

  private static List<String> found(Cues cues, CueKind kind, String sentence) {
    return cues.in(StoryText.of(sentence).sentences().get(0)).stream()
        .filter(hit -> hit.is(kind))
        .map(hit -> hit.value() + ":" + hit.range().of(sentence))
        .toList();
  }

  @Test
  void aGapTakesUpToFiveWords() {
    assertThat(found(Cues.shipped(), CueKind.HAPPENED, "A bomb in a parked van exploded."))
        .containsExactly("security.terrorism.bombing:bomb in a parked van exploded");
    assertThat(
            found(
                Cues.shipped(),
                CueKind.HAPPENED,
                "A bomb that nobody at all had ever seen before exploded."))
        .isEmpty();
  }

  @Test
  void theLongerPhraseOfAKindStands() {
    assertThat(found(Cues.shipped(), CueKind.EVENT, "Two suicide bombings shook it."))
        .containsExactly("security.terrorism.bombing:suicide bombings");
  }

  @Test
  void aDeskAddsItsOwnWords() {
    Cues ours = with("# ours\nhappened\tmet.flood\ttopped the levee|rose over ... bridge\n");
    assertThat(found(ours, CueKind.HAPPENED, "The Orle rose over the old bridge."))
        .containsExactly("met.flood:rose over the old bridge");
  }

  @Test
  void whatIsWrongWithAFileIsSaidWithItsLine() {
    assertThatThrownBy(() -> with("happened\tmet.flood\n"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("our.tsv, line 1: has 2 columns, kind, value and phrases are expected");
    assertThatThrownBy(() -> with("#\nhapened\tmet.flood\trose\n"))
        .hasMessageStartingWith("our.tsv, line 2: 'hapened' is no kind: one of happened, event");
    assertThatThrownBy(() -> with("maybe\t-\t... rose\nmaybe\t-\t|\n"))
        .hasMessage(
            "our.tsv, line 1: a phrase begins with a word, '... rose' does not (and 2 more problems)");
    assertThatThrownBy(() -> with("maybe\t-\t" + "x".repeat(10_001)))
        .hasMessage("our.tsv, line 1: has more than 10000 characters");
    assertThatThrownBy(() -> with("position\twarning.received\tgot it\n"))
        .hasMessage(
            "our.tsv, line 1: 'warning.received' is no position: predicate=answer is expected, such as warning.received=true");
    assertThatThrownBy(() -> with("event\tBig Flood\tdeluge\n"))
        .hasMessage(
            "our.tsv, line 1: 'Big Flood' is no hazard: lower-case words joined by dots are expected, such as security.terrorism");
  }
}
