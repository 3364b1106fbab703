package io.foreknown.feeds.mapping;

import static io.foreknown.feeds.mapping.Given.mapping;
import static io.foreknown.feeds.mapping.Given.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import org.junit.jupiter.api.Test;

/** What elements of XML become. */
class XmlRecordsTest {
  private static final String REPORT =
      """
      xml: {items: item, prefixes: {m: "urn:more"}}
      claims:
        - {type: incident, id: i, publishedAt: 2024-03-23, hazard: met.tornado, outcome: occurred,
           began: 2024-03-22, places: [{id: RU}], paraphrase: '%s'}
      """;

  private static String paraphrase(String text, String item) {
    String feed = "<rss xmlns:x='urn:more' xmlns:y='urn:other'><channel>%s</channel></rss>";
    String claim = told(mapping(REPORT.formatted(text)), feed.formatted(item)).get(0);
    return claim.replaceFirst(".*\"paraphrase\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void elementsAndAttributesHaveNames() {
    assertThat(paraphrase("{a}|{a@b}|{@c}", "<item c='3'><a b='2'> 1 </a></item>"))
        .isEqualTo("1|2|3");
    assertThat(paraphrase("{a.b}|{a.b@c}", "<item><a>text<b c='2'>1</b></a></item>"))
        .isEqualTo("1|2");
  }

  @Test
  void whatIsReportedSeveralTimesIsAList() {
    assertThat(
            paraphrase(
                "{a.1}|{b@href.0}", "<item><a>x</a><b href='1'/><a>y</a><b href='2'/></item>"))
        .isEqualTo("y|1");
  }

  @Test
  void prefixesAreThoseOfTheMapping() {
    assertThat(paraphrase("{m:a}|{a}", "<item><x:a>1</x:a><y:a>2</y:a><a>3</a></item>"))
        .isEqualTo("1|3");
  }

  @Test
  void itemsOfAnyNamespaceAreRead() {
    assertThat(paraphrase("{a}", "<item xmlns='urn:atom'><a>1</a></item>")).isEqualTo("1");
  }

  @Test
  void pointMayStandInOneText() {
    Mapping mapping =
        mapping(
            """
            xml: {items: item}
            claims:
              - {type: incident, id: i, publishedAt: 2024-03-23, hazard: met, outcome: occurred,
                 began: 2024-03-22, places: [{id: p, geometry: {$point: "{p}", order: latlon}}]}
            """);

    assertThat(told(mapping, "<rss><item><p>48.5, 10.25</p></item></rss>").get(0))
        .contains("\"coordinates\":[10.25,48.5]");
    assertThat(told(mapping, "<rss><item><p>48.5</p></item></rss>").get(0))
        .contains("'48.5' is no pair of coordinates");
  }

  @Test
  void otherDocumentIsRefusedAndAnEmptyFeedIsNot() {
    Mapping mapping = mapping(REPORT.formatted("{a}"));

    assertThat(told(mapping, "<html/>"))
        .containsExactly(
            "1 MALFORMED null: 'html' holds no element 'item', which the mapping names as its"
                + " items");
    assertThat(told(mapping, "<rss><channel/></rss>")).isEmpty();
  }

  @Test
  void oneBrokenItemCostsNoOther() {
    Mapping mapping = mapping(REPORT.formatted("{a}"));

    assertThat(
            told(
                mapping,
                "<rss>\n<item><a>1</a></item>\n<item>&no;</item>\n<item><a>3</a></item></rss>"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("2 {"),
            second -> assertThat(second).startsWith("3 MALFORMED"),
            third -> assertThat(third).startsWith("4 {"));
  }

  @Test
  void nameThatNoItemHasIsSaidAtTheEnd() {
    Source source = Given.source(mapping(REPORT.formatted("{a}")), Care.MENDING);

    assertThat(source.read(Given.in("<rss><item><b>1</b></item></rss>"), "feed")).hasSize(1);
    assertThat(source.unused().map(UnmatchedField::inWords))
        .containsExactly("the mapping names the path 'a', which no item has; items read: 1");
  }

  @Test
  void mappingSaysWhatItLacks() {
    assertThatThrownBy(() -> mapping("xml: {prefixes: {a: [1]}}\nclaims: [{type: incident}]"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("xml.items: is missing")
        .hasMessageContaining("xml.prefixes.a: a text or a number is expected");
    assertThatThrownBy(() -> mapping("json: {}\nxml: {items: a}\nclaims: [{type: incident}]"))
        .hasMessageContaining("xml: stands beside json, one of them is expected");
  }
}
