package io.foreknown.feeds.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.given.Repeated;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not well-formed in one entry of a feed costs that entry; documents follow each other. */
class UnitsTest {
  private static final ElementFilter WANTED =
      new ElementFilter(
          (namespace, name) -> name.equals("item") || name.equals("alert"),
          Set.of(),
          (namespace, root) -> root.equals("rss"),
          Set.of("item"),
          "holds nothing");

  private static List<String> read(InputStream in) {
    return Units.in(in, WANTED).pieces("feed").map(UnitsTest::shown).toList();
  }

  private static List<String> read(String document) {
    return read(new ByteArrayInputStream(document.getBytes(UTF_8)));
  }

  private static String shown(Unit unit) {
    if (unit instanceof Unit.Broken broken) {
      return "%d! %s".formatted(broken.line(), broken.problem());
    }
    Element element = ((Unit.Whole) unit).element();
    String inner =
        element
            .tree()
            .map(Element::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return "%d %s".formatted(element.line(), inner);
  }

  @Test
  void textsOfAnElementAreJoinedWithTheWhiteSpaceBetweenThem() {
    assertThat(read("<alert> \n <![CDATA[ ]]>a &amp;<b/> \n<c> <d/> </c><![CDATA[ z ]]> </alert>"))
        .containsExactly("1 a & \n z");
  }

  /** Attributes cost by their number, whatever their values: names count too. */
  @Test
  void namesOfAttributesCount() {
    String attributes =
        IntStream.range(0, 600).mapToObj(" a%d=''"::formatted).collect(Collectors.joining());
    String links = ("<a" + attributes + "/>").repeat(2_000);
    assertThat(read("<rss><item>%s</item><item>next</item></rss>".formatted(links)))
        .containsExactly("1! item: " + XmlCursor.LIMITS, "1 next");
  }

  /** What is wrong with one entry, in many ways. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>AT&T</item>",
        "<item>a & b</item>",
        "<item>é😀&#x1F;</item>",
        "<item>é😀\u0001</item>",
        "<item><a b='&#0;'/></item>",
        "<item><m:x>y</m:x></item>",
        "<item><x m:y='1'/></item>",
        "<item m:y='1'>z</item>",
        "<item><b>x</item>",
        "<item></b></item>",
        "<item><![CDATA[ \u0002 ]]></item>",
        "<item><!-- a -- b --></item>",
        "<item><a b=c/></item>",
        "<item><a b='1' b='2'/></item>",
        "<item>]]></item>",
        "<item><1/></item>",
        "<item><?xml bad?></item>"
      })
  void oneBrokenEntryCostsNoOther(String broken) {
    String feed =
        "<?xml version='1.0'?>\n<rss><channel>\n<item>é one</item>\n%s\n<item>two</item>\n<item>three</item>\n</channel></rss>\n";

    List<String> read = read(feed.formatted(broken));

    assertThat(read).hasSizeBetween(4, 5);
    assertThat(read.get(0)).isEqualTo("3 é one");
    assertThat(read.get(1)).startsWith("4! ").contains("is not XML: ");
    assertThat(read).endsWith("5 two", "6 three");
  }

  @Test
  void theRefusalNamesTheEntryAndItsLine() {
    assertThat(read("<rss>\n<item>\n\na & b</item>\n\n<item>two</item></rss>"))
        .containsExactly(
            "4! item: is not XML: Unexpected character ' ' (code 32) (missing name?)", "6 two");
  }

  @Test
  void anEntryThatHasNoEndEndsWhereTheNextBegins() {
    assertThat(read("<rss><item>one\n<item>two</item></item></rss>")).hasSize(1);
    assertThat(read("<rss>\n<item>one & \n<item>two</item>\n<item>three</item></rss>"))
        .hasSize(3)
        .endsWith("3 two", "4 three");
  }

  @Test
  void whatIsBrokenBetweenEntriesCostsNoEntry() {
    assertThat(
            read(
                "<rss><channel><title>Wind & rain</title><atom:link/>\n<item>one</item></channel></rss>"))
        .hasSize(3)
        .last()
        .isEqualTo("2 one");
  }

  @Test
  void namespacesAndTheBaseAroundAnEntryHoldBehindABrokenOne() {
    String feed =
        "<rss xmlns:m='urn:m' xml:base='https://a.example/&lt;x/'><item>&</item><item><m:x>y</m:x></item></rss>";

    Unit last =
        Units.in(new ByteArrayInputStream(feed.getBytes(UTF_8)), WANTED)
            .pieces("feed")
            .reduce((one, next) -> next)
            .orElseThrow();

    Element element = ((Unit.Whole) last).element();
    assertThat(element.children().get(0).namespace()).isEqualTo("urn:m");
    assertThat(element.attributes()).containsEntry("xml:base", "https://a.example/<x/");
  }

  @Test
  void aDocumentThatIsNoFeedEndsWhereItBreaks() {
    assertThat(read("<alerts><alert>one</alert><alert>a & b</alert><alert>three</alert></alerts>"))
        .hasSize(2)
        .first()
        .isEqualTo("1 one");
  }

  @Test
  void encodingsOfOneByteAreReadOnToo() {
    String feed = "<?xml version='1.0' encoding='%s'?>\n<rss><item>é&</item>\n<item>é</item></rss>";

    assertThat(read(in(feed.formatted("ISO-8859-1"), ISO_8859_1)))
        .hasSize(2)
        .last()
        .isEqualTo("3 é");
    assertThat(read(in(feed.formatted("windows-1252"), Charset.forName("windows-1252"))))
        .hasSize(2)
        .last()
        .isEqualTo("3 é");
    assertThat(read(in(feed.formatted("UTF-16"), UTF_16))).hasSize(1);
  }

  private static InputStream in(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  @Test
  void documentsFollowEachOther() {
    assertThat(
            read(
                """
                <?xml version="1.0"?>
                <alert>one</alert>
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- between -->
                <list><alert>two</alert></list>
                <alert>three</alert>

                <?xml version="1.0"?>
                <other/>
                <alert>four</alert>
                """))
        .containsExactly("2 one", "5 two", "6 three", "8! 'other' holds nothing", "10 four");
  }

  @Test
  void aBrokenDocumentCostsNoOtherThatHasADeclaration() {
    assertThat(
            read(
                """
                <?xml version="1.0"?>
                <alert>a & b</alert>
                <?xml version="1.0"?><alert>two</alert>
                """))
        .hasSize(2)
        .last()
        .isEqualTo("3 two");
  }

  @Test
  void documentsOfDifferentEncodingsFollowEachOther() {
    byte[] first = "<?xml version='1.0'?>\n<alert>é</alert>\n".getBytes(UTF_8);
    byte[] second =
        "<?xml version='1.0' encoding='ISO-8859-1'?>\n<alert>é</alert>\n".getBytes(ISO_8859_1);

    assertThat(read(joined(second, first))).containsExactly("2 é", "4 é");
  }

  private static InputStream joined(byte[]... parts) {
    return new SequenceInputStream(
        Collections.enumeration(Arrays.stream(parts).map(ByteArrayInputStream::new).toList()));
  }

  @Test
  void veryManyFaultsEndTheFile() {
    List<String> read = read("<rss>" + "<item>&</item>".repeat(3_000) + "</rss>");

    assertThat(read).hasSize(Units.MOST_FAULTS + 1);
    assertThat(read).last().asString().contains("more than 1000 places");
  }

  @Test
  void aHugeBrokenEntryIsPassedOver() {
    assertThat(
            read(
                Repeated.between(
                    "<rss><item>a & b ", "x", 20_000_000, "</item><item>two</item></rss>")))
        .hasSize(2)
        .last()
        .isEqualTo("1 two");
  }

  /** Whatever is broken in whatever entries: the others are read, each once, with their lines. */
  @Test
  void entriesThatAreInOrderAreAlwaysRead() {
    Random random = new Random(20_240_501);
    List<String> faults = List.of("&", "&#x1;", "\u0003", "<q:r/>", "</x>", "<a b=1/>");
    for (int round = 0; round < 200; round++) {
      StringBuilder feed = new StringBuilder("<rss><channel>\n");
      StringBuilder expected = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        boolean isBroken = random.nextInt(4) == 0;
        String filler = "é€😀x".repeat(random.nextInt(400));
        String fault = isBroken ? faults.get(random.nextInt(faults.size())) : "";
        feed.append("<item><t>n%d</t>".formatted(i)).append(filler).append(fault);
        feed.append("</item>\n");
        expected.append(isBroken ? "" : "%d n%d ".formatted(i + 2, i));
      }
      String read =
          Units.in(in(feed + "</channel></rss>", UTF_8), WANTED)
              .pieces("feed")
              .filter(Unit.Whole.class::isInstance)
              .map(unit -> ((Unit.Whole) unit).element())
              .map(e -> "%d %s ".formatted(e.line(), e.children().get(0).text()))
              .collect(Collectors.joining());
      assertThat(read).isEqualTo(expected.toString());
    }
  }
}
