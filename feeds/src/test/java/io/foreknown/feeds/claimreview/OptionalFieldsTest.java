package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fact check can do without and cannot be read costs itself. */
class OptionalFieldsTest {
  private static final String REVIEW = Given.review("a", "02", "False");

  private static String with(String field) {
    return REVIEW.replace("\"claimReviewed\"", field + ", \"claimReviewed\"");
  }

  private static Item.Accepted claim(Item item) {
    return (Item.Accepted) item;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"headline\": {\"a\": 1} | headline",
        "\"publisher\": 5 | publisher",
        "\"inLanguage\": 5 | inLanguage",
      })
  void costsItselfAndIsNoted(String field, String name) {
    List<Item> items = Given.reading(Given.source(), with(field));

    assertThat(items).hasSize(2).allMatch(Item.Accepted.class::isInstance);
    assertThat(claim(items.get(0)).notes()).extracting("field").containsExactly(name);
    assertThat(claim(items.get(1)).isMended()).isFalse();
    assertThat(Given.reading(Given.source(Care.STRICT), with(field)))
        .singleElement()
        .isInstanceOf(Item.Refused.class);
  }

  @Test
  void oneOfTwoDatesIsEnough() {
    List<Item> items =
        Given.reading(Given.source(), REVIEW.replace("2024-05-02T10:00:00Z", "soon"));

    assertThat(claim(items.get(0)).claim().header().publishedAt())
        .isEqualTo("2024-05-01T10:00:00Z");
    assertThat(claim(items.get(0)).notes()).extracting("field").containsExactly("dateModified");
  }

  @Test
  void blankValuesAreNoneInWhateverShape() {
    String blank = REVIEW.replaceAll("\"2024-05-0\\dT10:00:00Z\"", "[\"\", {\"@value\": \" \"}]");

    assertThat(Given.told(blank))
        .singleElement()
        .asString()
        .contains("INVALID", "datePublished: is missing");
    assertThat(Given.reading(Given.source(), blank.replace("[\"\"", "[\"\", \"2024-05-01\"")))
        .hasSize(2)
        .allMatch(Item.Accepted.class::isInstance);
  }

  @Test
  void withoutAnyDateItIsRefusedForThose() {
    String undated = REVIEW.replaceAll("2024-05-0\\dT10:00:00Z", "soon");

    assertThat(Given.told(undated))
        .singleElement()
        .asString()
        .contains("INVALID", "datePublished: is 'soon'", "dateModified: is 'soon'");
  }

  @Test
  void claimOfAnUnknownDayWasSaidWhenItWasReviewed() {
    String review =
        REVIEW.replace("\"@type\": \"Claim\"", "\"@type\": \"Claim\", \"datePublished\": \"once\"");

    List<Item> items = Given.reading(Given.source(), review);

    assertThat(items).hasSize(2);
    assertThat(claim(items.get(0)).notes())
        .extracting("field")
        .containsExactly("itemReviewed.datePublished");
  }
}
