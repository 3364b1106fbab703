package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.alert;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Repeated;
import io.foreknown.feeds.given.ThisThread;
import io.foreknown.feeds.given.Told;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to do harm. */
class HostileXmlTest {
  private static final long HUGE = 100_000_000;

  private final CapSource source = new CapSource(new HeapMemory());

  @Test
  void documentTypesAreRefusedUnread() {
    assertThat(told("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>"))
        .containsExactly("1 MALFORMED\n  has a document type, none is allowed");
    assertThat(told("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"))
        .containsExactly("1 MALFORMED\n  has a document type, none is allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such", "x-\u00e9", "UTF-16", "UTF-32", ""})
  void encodingsThatThereAreNotOrThatAreNotMetEndTheDocumentAndNothingElse(String encoding) {
    assertThat(told("<?xml version='1.0' encoding='" + encoding + "'?><a/>"))
        .singleElement()
        .asString()
        .startsWith("1 MALFORMED\n  ");
  }

  @Test
  void billionLaughsAreRefusedUnread() {
    String laughs =
        """
        <!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">
        <!ENTITY n "&m;&m;&m;&m;&m;&m;&m;&m;&m;&m;"><!ENTITY o "&n;&n;&n;&n;&n;&n;&n;&n;&n;&n;">]>
        <a>&o;&o;&o;&o;</a>""";

    assertThat(told(laughs)).singleElement().asString().contains("has a document type");
  }

  @Test
  void entityThatNobodyKnowsCostsItsOwnAlert() {
    assertThat(told("<a>" + alert("a").replace("Delta", "&mine;") + alert("b") + "</a>"))
        .hasSize(2)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "1 MALFORMED\n  alert: refers to the entity 'mine', which neither XML nor"
                            + " HTML knows"),
            second -> assertThat(second).contains("\"name\":\"Delta\""));
  }

  /** Which no claim can have, and which is none of those that are kept as they were given. */
  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "0000-12-31T23:59:59-01:00"})
  void aTimeInTheYearNoughtIsSaidOfTheAlertThatHasIt(String time) {
    String sent = "<sent>" + time + "</sent>";
    assertThat(
            told("<a>" + alert("a").replaceFirst("<sent>[^<]*</sent>", sent) + alert("b") + "</a>"))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 ").contains("sent: ").doesNotContain("fault"),
            second -> assertThat(second).contains("\"name\":\"Delta\""));
  }

  @Test
  void oneBrokenEntryOfAFeedCostsNoOtherAndABrokenDocumentEnds() {
    for (String broken : List.of("&", "<x:y/>", "\u0001", "&#x2;", "<b>")) {
      String alerts = alert("a").replace("Delta", broken) + "</entry>\n<entry>" + alert("b");
      assertThat(
              told(
                  "<feed xmlns='http://www.w3.org/2005/Atom'>\n<entry>"
                      + alerts
                      + "</entry></feed>"))
          .hasSize(2)
          .satisfiesExactly(
              first -> assertThat(first).contains("MALFORMED\n  entry: is not XML: "),
              second -> assertThat(second).contains("\"name\":\"Delta\""));
      assertThat(told("<a>" + alert("a").replace("Delta", broken) + alert("b") + "</a>"))
          .singleElement()
          .asString()
          .contains("MALFORMED\n  is not XML: ");
    }
  }

  @Test
  void aGuidOfRssLeadsToAnAlertUnlessItSaysThatItIsNoLink() {
    String item = "<rss><channel><item><guid%s>%s</guid></item></channel></rss>";

    assertThat(told(item.formatted("", "https://met.example/a.xml")))
        .containsExactly("1 linked: https://met.example/a.xml");
    assertThat(told(item.formatted(" isPermaLink='false'", "https://met.example/a.xml")))
        .singleElement()
        .asString()
        .contains("link: is missing");
    assertThat(told(item.formatted("", "urn:alert:7")))
        .singleElement()
        .asString()
        .contains("link: is missing");
  }

  @Test
  void namesOfHtmlStandForTheirCharactersAndNeverForTags() {
    assertThat(told(alert("a").replace("Delta", "&LT;b&GT; D&eacute;lta &AMP;amp; &nvlt;")))
        .singleElement()
        .asString()
        .contains("\"name\":\"<b> Délta &amp; <\u20d2\"");
  }

  @Test
  void manyNamesOfHtmlEndNoDocument() {
    String many = "<a>" + "&nbsp;".repeat(150_000);

    assertThat(told(many + alert("a") + "</a>")).singleElement().asString().contains("Delta");
  }

  @Test
  void hugeTextIsReadPastInBoundedMemoryAndTheNextAlertIsRead() {
    InputStream in =
        documents(
            "<alerts><alert xmlns='" + Given.NAMESPACE + "'><note>",
            "x",
            "</note></alert>" + alert("b") + "</alerts>");

    assertThat(boundedly(in))
        .satisfiesExactly(
            item -> assertThat(Told.of(item)).startsWith("1 TOO_LARGE\n  alert: at most"),
            item -> assertThat(item).isInstanceOf(Item.Accepted.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<a b='         | x    | '/>",
        "<a><!--        | x    | --></a>",
        "<a><?x         | x    | ?></a>",
        "<a><![CDATA[   | x    | ]]></a>",
        "<a             | x    | />",
        "<a>            | <b>  | </a>",
        "<a             | \" b='1'\" | />"
      })
  void hugeTagsCommentsAndDepthsAreRefusedInBoundedMemory(String head, String unit, String tail) {
    assertThat(boundedly(documents(head, unit, tail)))
        .singleElement()
        .isInstanceOf(Item.Refused.class);
  }

  private List<Item> boundedly(InputStream in) {
    long before = ThisThread.allocatedBytes();
    List<Item> items = source.read(in, "feed.xml").toList();
    assertThat(ThisThread.allocatedBytes() - before).isLessThan(HUGE / 2);
    return items;
  }

  @Test
  void manyElementsAreTooMany() {
    String many = "<code/>".repeat(60_000);

    assertThat(told("<alert xmlns='" + Given.NAMESPACE + "'>" + many + "</alert>"))
        .singleElement()
        .asString()
        .startsWith("1 TOO_LARGE");
  }

  @Test
  void manyProblemsAreCounted() {
    String many = "<info/>".repeat(100);

    assertThat(told("<alert xmlns='" + Given.NAMESPACE + "'>" + many + "</alert>"))
        .singleElement()
        .asString()
        .contains("and 456 more problems");
  }

  @Test
  void invalidBytesAreRefused() {
    byte[] bytes = alert("a").replace("Delta", "\u00ff").getBytes(ISO_8859_1);

    assertThat(source.read(new ByteArrayInputStream(bytes), "feed.xml").map(Told::of))
        .singleElement()
        .asString()
        .startsWith("1 MALFORMED\n  is not XML: Invalid UTF-8 start byte 0xff");
  }

  @Test
  void longValuesAreShownShortened() {
    assertThat(told(alert("a").replace("Actual", "y".repeat(10_000))))
        .singleElement()
        .asString()
        .contains("status: is 'yyyy")
        .hasSizeLessThan(200);
  }

  @Test
  void whatIsNoXmlIsRefused() {
    assertThat(told("")).containsExactly("1 MALFORMED\n  is not XML: Unexpected EOF in prolog");
    assertThat(told("{}"))
        .containsExactly(
            "1 MALFORMED\n  is not XML: Unexpected character '{' (code 123) in prolog; expected '<'");
  }

  private List<String> told(String document) {
    return Given.reading(source, document).stream().map(Told::of).toList();
  }

  private static InputStream documents(String head, String unit, String tail) {
    return Repeated.between(head, unit, HUGE, tail);
  }
}
