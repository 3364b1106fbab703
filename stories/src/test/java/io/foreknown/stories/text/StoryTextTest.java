package io.foreknown.stories.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTextTest {
  private static List<String> sentences(String text) {
    return StoryText.of(text).sentences().stream().map(Sentence::text).toList();
  }

  private static List<String> quotations(String text) {
    return StoryText.of(text).quotations().stream().map(range -> range.of(text)).toList();
  }

  @Test
  void pointsOfAbbreviationsInitialsAndNumbersEndNoSentence() {
    assertThat(
            sentences("Gen. J. R. Hale met Dr. Lee at 9.30 a.m. on Jan. 5. It cost 3.5 million."))
        .containsExactly(
            "Gen. J. R. Hale met Dr. Lee at 9.30 a.m. on Jan. 5.", "It cost 3.5 million.");
    assertThat(sentences("The U.S. Embassy closed. He left the U.S. The others stayed."))
        .containsExactly("The U.S. Embassy closed.", "He left the U.S.", "The others stayed.");
  }

  @Test
  void aSentenceEndsBehindItsClosingQuotationMark() {
    assertThat(sentences("\"It is over.\" She left. “Why?” he asked."))
        .containsExactly("\"It is over.\"", "She left.", "“Why?” he asked.");
  }

  @Test
  void aHeadlineIsASentenceOfItsOwn() {
    assertThat(sentences("River bursts its banks\n\nThe town was flooded."))
        .containsExactly("River bursts its banks", "The town was flooded.");
  }

  @Test
  void wrappedLinesAreOneParagraphAndBrokenAbbreviationsToo() {
    assertThat(sentences("The town\nwas flooded.")).containsExactly("The town\nwas flooded.");
    assertThat(sentences("He said that U.S. \n\nintelligence agencies knew.")).hasSize(1);
    assertThat(sentences("It recalls the death of Maj. \n\nGen. Sorel.")).hasSize(1);
  }

  @Test
  void rangesLeadBackToTheText() {
    String text = "  One went. \n\n Two came.";
    StoryText read = StoryText.of(text);
    assertThat(read.sentences())
        .allSatisfy(each -> assertThat(each.range().of(text)).isEqualTo(each.text()));
    assertThat(read.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1);
  }

  @Test
  void quotationsOfAllKindsAreFoundWithoutTheirMarks() {
    assertThat(quotations("He called it \"a lie\" and “a shame”, then ‘no news’."))
        .containsExactly("a lie", "a shame", "no news");
    assertThat(quotations("The town's mayor said the hostages' families knew.")).isEmpty();
  }

  @Test
  void aQuotationThatIsNotClosedEndsWithItsParagraph() {
    assertThat(quotations("“It began.\n\n“It ended,” she said."))
        .containsExactly("It began.", "It ended,");
  }

  @Test
  void englishIsReportedFromOtherLanguages() {
    assertThat(
            Languages.isEnglish(
                "The river burst its banks and the town was under water by the time that help came, said the mayor of the town who was there and saw it."))
        .isTrue();
    assertThat(
            Languages.isEnglish(
                "De rivier trad buiten haar oevers en de stad stond onder water toen er hulp kwam, zei de burgemeester van de stad die er was en het zag gebeuren."))
        .isFalse();
    assertThat(Languages.isEnglish("Взрыв")).isFalse();
  }
}
