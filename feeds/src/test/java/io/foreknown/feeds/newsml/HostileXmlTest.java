package io.foreknown.feeds.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.Repeated;
import io.foreknown.feeds.given.ThisThread;
import io.foreknown.feeds.given.Told;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents made to do harm; what the cursor refuses by itself is tested with the alerts. */
class HostileXmlTest {
  private static final long HUGE = 100_000_000;
  private static final String OPEN =
      """
      <newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x' standard='NewsML-G2'\
       standardversion='2.30'><itemMeta><itemClass qcode='a:b'/><provider qcode='a:b'/>\
      <versionCreated>2024-04-01T08:00:00Z</versionCreated>""";
  private static final String ITEM = OPEN + "</itemMeta></newsItem>";
  private static final String IS_READ = "1 no claim: carries no claims";

  private final Source source = Given.source();

  @Test
  void hugeContentIsPassedOverAndItsItemIsRead() {
    InputStream in =
        Repeated.between(
            OPEN + "</itemMeta><contentSet><inlineData>",
            "x",
            HUGE,
            "</inlineData></contentSet></newsItem>");

    assertThat(boundedly(in)).containsExactly(IS_READ);
  }

  @Test
  void manyElementsOfContentArePassedOver() {
    String many = "<p>x</p>".repeat(60_000);

    assertThat(told(OPEN + "</itemMeta><contentSet>" + many + "</contentSet></newsItem>"))
        .containsExactly(IS_READ);
  }

  @Test
  void hugeNotesArePassedOverAndTheNextItemIsRead() {
    InputStream in =
        Repeated.between(
            "<items>" + OPEN + "<edNote>",
            "x",
            HUGE,
            "</edNote></itemMeta></newsItem>" + ITEM + "</items>");

    assertThat(boundedly(in))
        .satisfiesExactly(
            item -> assertThat(item).startsWith("1 TOO_LARGE\n  newsItem: at most"),
            item -> assertThat(item).isEqualTo(IS_READ));
  }

  @Test
  void deepContentIsRefused() {
    String deep = OPEN + "</itemMeta><contentSet>" + "<a>".repeat(100);

    assertThat(told(deep)).singleElement().asString().startsWith("1 TOO_LARGE");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    assertThat(told("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + ITEM))
        .containsExactly("1 MALFORMED\n  has a document type, none is allowed");
    assertThat(told(OPEN + "<title>&secret;</title></itemMeta></newsItem>"))
        .singleElement()
        .asString()
        .startsWith("1 MALFORMED\n  newsItem: refers to the entity 'secret'");
    assertThat(told(OPEN + "</itemMeta><contentSet>&secret;</contentSet></newsItem>"))
        .singleElement()
        .asString()
        .startsWith("1 MALFORMED\n  newsItem: refers to the entity 'secret'");
  }

  @Test
  void wrongNamespacesAreRefusedAndTheNextItemIsRead() {
    String wrong = ITEM.replace("2006-10-01", "2099-01-01");

    assertThat(told("<items>" + wrong + ITEM + "</items>"))
        .containsExactly(
            """
            1 MALFORMED
              newsItem is in the namespace 'http://iptc.org/std/nar/2099-01-01/', \
            http://iptc.org/std/nar/2006-10-01/ is expected""",
            IS_READ);
  }

  @Test
  void longIdentifiersAreRefused() {
    assertThat(told(ITEM.replace("urn:x", "urn:" + "x".repeat(3_000))))
        .containsExactly("1 INVALID\n  @guid: has 3004 characters, at most 2048 are allowed");
  }

  private List<String> boundedly(InputStream in) {
    long before = ThisThread.allocatedBytes();
    List<String> given = source.read(in, "feed.xml").map(Told::of).toList();
    assertThat(ThisThread.allocatedBytes() - before).isLessThan(HUGE / 2);
    return given;
  }

  private List<String> told(String document) {
    return Given.told(source, document);
  }
}
