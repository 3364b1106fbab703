package io.foreknown.stories.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
  private static final String CLAIMS = "{\"incidents\": [], \"warnings\": []}";

  private static AnswerText.Found of(String content) {
    return AnswerText.claims(ScriptedModel.envelope(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "```json\n%s\n```",
        "Sure! {not json} Here are the claims: %s I hope {this} helps.",
        "<think>{\"maybe\": [1]} {{{</think>%s",
        "{\"incidents\": \"none\"} %s"
      })
  void claimsAreFoundWhateverStandsAroundThem(String around) {
    AnswerText.Found found = of(around.formatted(CLAIMS));

    assertThat(found.problem()).isEmpty();
    assertThat(found.claims()).hasToString(CLAIMS.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error\": \"x\"} | the answer is none of chat completions",
        "[] | the answer is none of chat completions",
        "<html> | the answer is none of chat completions",
        "`` | the answer is none of chat completions",
        "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"{}\"}}]} | the answer was cut off",
        "{\"choices\": [{\"message\": {\"refusal\": \"No.\", \"content\": null}}]} | the model refuses to answer",
        "{\"choices\": [{\"message\": {\"content\": null}}]} | the answer is empty",
        "{\"choices\": [{\"message\": {\"content\": \" \"}}]} | the answer is empty",
        "{\"choices\": [{\"message\": {\"content\": [\"a\"]}}]} | the answer is empty",
        "{\"choices\": [{\"message\": {\"content\": \"{}\"}}]} | the answer has no claims in it",
        "{\"choices\": [{\"message\": {\"content\": \"[1]\"}}]} | the answer has no claims in it"
      })
  void itSaysWhyThereAreNone(String answer, String why) {
    assertThat(AnswerText.claims(answer).problem()).isEqualTo(why);
  }

  @Test
  void claimsThatAreCutOffAreNone() {
    assertThat(of("{\"incidents\": [{\"evidence\": [{\"sent").problem())
        .isEqualTo("the answer has no claims in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[", "{\"incidents\":[", "{\"a\":", "\"", "\\"})
  void depthAndRepetitionAreBounded(String piece) {
    assertThat(of(piece.repeat(100_000)).claims()).isNull();
    assertThat(AnswerText.claims(piece.repeat(100_000)).claims()).isNull();
  }
}
