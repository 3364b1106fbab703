package io.foreknown.feeds.claimreview;

import static io.foreknown.feeds.claimreview.Given.reading;
import static io.foreknown.feeds.claimreview.Given.review;
import static io.foreknown.feeds.claimreview.Given.source;
import static io.foreknown.feeds.claimreview.Given.told;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
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
class HostileJsonTest {
  private static final long HUGE = 100_000_000;
  private static final long LARGE = HUGE / 10;

  /** Bytes that are freed at once, for each byte that is read: names, tokens. */
  private static final long LITTER = 10;

  @ParameterizedTest
  @CsvSource({HUGE + ",x", LARGE + ",\\u0041", LARGE + ",\\\\", LARGE + ",é"})
  void hugeTextsAreReadPastInBoundedMemoryAndTheNextIsRead(long size, String unit) {
    String head = "[{\"@type\": \"ClaimReview\", \"claimReviewed\": \"";
    String tail = "\"}, " + review("a", "02", "True") + "]";

    requireTooLargeAndNext(boundedly(Repeated.between(head, unit, size, tail), HUGE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"keywords\": [0  | ,1           | ]",
        "\"keywords\": [{} | ,{\"a\":[]}  | ]",
        "\"b\": 1          | ,\"a\":\"b\" | ,\"c\": 1",
      })
  void tooManyValuesAreReadPastAndTheNextIsRead(String head, String unit, String tail) {
    InputStream in =
        Repeated.between("[{" + head, unit, LARGE, tail + "}, " + review("a", "02", "True") + "]");

    requireTooLargeAndNext(boundedly(in, LITTER * LARGE));
  }

  private static void requireTooLargeAndNext(List<Item> items) {
    assertThat(items).hasSize(3).element(1).isInstanceOf(Item.Accepted.class);
    assertThat(Told.of(items.get(0)))
        .isEqualTo("1 TOO_LARGE\n  [0]: at most 50000 values and 1048576 characters are allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": | {\"a\":    | 1",
        "[       | [          | 1",
        "{       | \"item\":{ | 1",
        "{\"     | x          | \": 1}",
        "{\"a\": | 9          | }",
      })
  void depthsAndLongNamesAndNumbersEndTheDocument(String head, String unit, String tail) {
    assertThat(boundedly(Repeated.between(head, unit, HUGE, tail), HUGE))
        .singleElement()
        .extracting(Told::of)
        .asString()
        .startsWith("1 TOO_LARGE\n  ")
        .doesNotContain("StreamReadConstraints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483648", "1e-2147483648", "1e999999999"})
  void numbersBeyondAllBoundsAreNoRating(String number) {
    String review =
        review("a", "02", "True")
            .replace(
                "\"alternateName\": \"True\"",
                "\"ratingValue\": %s, \"worstRating\": 1, \"bestRating\": 5".formatted(number));

    assertThat(told("[" + review + "," + review("b", "02", "True") + "]"))
        .filteredOn(given -> given.contains("https://checks.example/b"))
        .isNotEmpty();
  }

  @Test
  void hugePagesAreRefused() {
    InputStream page = Repeated.between("<html><script>", "<b>", HUGE, "</script></html>");

    assertThat(boundedly(page, HUGE))
        .singleElement()
        .extracting(Told::of)
        .asString()
        .startsWith("1 TOO_LARGE\n  the page has more than 4194304 bytes");
  }

  @Test
  void nothingOfADumpIsReadBeforeItIsAskedFor() {
    String item = "{\"@type\": \"DataFeedItem\", \"item\": [{\"@type\": \"Thing\"}]},";
    InputStream dump = Repeated.between("{\"dataFeedElement\": [", item, HUGE, "{}], \"a\": 1}");
    long before = ThisThread.allocatedBytes();

    assertThat(source().read(dump, "reviews.json").findFirst())
        .get()
        .extracting(Told::of)
        .isEqualTo("1 no claim: is of type 'Thing'");
    assertThat(ThisThread.allocatedBytes() - before).isLessThan(LARGE);
  }

  private static List<Item> boundedly(InputStream in, long most) {
    long before = ThisThread.allocatedBytes();
    List<Item> items = reading(source(), in);
    assertThat(ThisThread.allocatedBytes() - before).isLessThan(most);
    return items;
  }

  @Test
  void invalidBytesEndTheDocument() {
    byte[] bytes = ("[" + review("a", "02", "True") + ",{\"a\": \"\u00ff\"}]").getBytes(ISO_8859_1);

    assertThat(reading(source(), new ByteArrayInputStream(bytes)).stream().map(Told::of))
        .last()
        .isEqualTo("1 MALFORMED\n  is not UTF-8 from about here on");
  }

  @Test
  void byteOrderMarksArePassedOver() {
    assertThat(told("\uFEFF" + review("a", "02", "True"))).hasSize(2);
  }

  @Test
  void documentsMayFollowEachOther() {
    assertThat(told(review("a", "02", "True") + "\n" + review("b", "02", "False"))).hasSize(4);
    assertThat(told(review("a", "02", "True") + " 1")).last().asString().contains("single value");
  }

  @Test
  void longValuesAreShownShortened() {
    String review = review("a", "02", "True").replace("https:", "ftp" + "p".repeat(100_000) + ":");

    assertThat(told(review)).singleElement().asString().hasSizeLessThan(250);
  }

  @Test
  void whatIsNeitherJsonNorAPageIsRefused() {
    assertThat(told("")).containsExactly("1 MALFORMED\n  is neither JSON nor a page");
    assertThat(told("<rss/>")).containsExactly("1 MALFORMED\n  is neither JSON nor a page");
    assertThat(told("<!DOCTYPE x [<!ENTITY a \"b\">]><html>&a;</html>"))
        .containsExactly("1 MALFORMED\n  is neither JSON nor a page");
  }

  @Test
  void scriptsCannotHideInText() {
    assertThat(told("<html><textarea><script type='application/ld+json'>{}</script></textarea>"))
        .containsExactly("1 no claim: holds no fact check and no article");
  }
}
