package io.foreknown.feeds.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** A recorded feed of which a piece is gone, doubled or replaced: every item comes to an end. */
class BrokenFeedsLawsTest {
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(Format.NDJSON, "ndjson/good-lines.ndjson"),
          new Sample(Format.CAP, "cap/good.xml"),
          new Sample(Format.CAP, "cap/chain.xml"),
          new Sample(Format.CAP, "cap/atom.xml"),
          new Sample(Format.NINJS, "ninjs/stories.ndjson"),
          new Sample(Format.NINJS, "ninjs/version-1.json"),
          new Sample(Format.NEWSML, "newsml/message.xml"),
          new Sample(Format.CLAIMREVIEW, "claimreview/dump.json"),
          new Sample(Format.CLAIMREVIEW, "claimreview/page.html"),
          new Sample(Format.RSS, "syndication/rss.xml"),
          new Sample(Format.ATOM, "syndication/atom.xml"));

  private record Sample(Format format, String file) {
    byte[] bytes() {
      try (InputStream in = Format.class.getResourceAsStream("/io/foreknown/feeds/" + file)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What is put in the place of a piece. */
  @Provide
  static Arbitrary<String> inserts() {
    return Arbitraries.of(
        "",
        "\0",
        "\u00ff",
        "\u00c0\u00af",
        "\u00ed\u00a0\u0080",
        "\u00ef\u00bb\u00bf",
        "\r",
        "\n",
        "\"",
        "\\",
        "<",
        ">",
        "&#x0;",
        "<![CDATA[",
        "<!DOCTYPE a>",
        "{",
        "[",
        "}",
        "]",
        ",",
        "null",
        "-1",
        "1e999",
        "99999999999999999999",
        "0000-00-00T25:61:61Z",
        "http://[");
  }

  @Property(tries = 400)
  void noBreakIsAFault(
      @ForAll @IntRange(max = 10) int which,
      @ForAll @DoubleRange(max = 1) double at,
      @ForAll @IntRange(min = -200, max = 200) int length,
      @ForAll("inserts") String insert) {
    Sample sample = SAMPLES.get(which);
    byte[] whole = sample.bytes();
    int from = (int) (at * whole.length);

    List<Item> items = read(sample.format(), broken(whole, from, from + length, insert));

    assertThat(items)
        .noneMatch(
            item ->
                item instanceof Item.Refused refused
                    && refused.rejection().reason() == Reason.FAULT);
  }

  /** What lies before {@code to} stands twice, if it is less than {@code from}. */
  private static byte[] broken(byte[] whole, int from, int to, String insert) {
    int rest = Math.max(0, Math.min(whole.length, to));
    byte[] inserted = insert.getBytes(ISO_8859_1);
    byte[] broken = Arrays.copyOf(whole, from + inserted.length + whole.length - rest);
    System.arraycopy(inserted, 0, broken, from, inserted.length);
    System.arraycopy(whole, rest, broken, from + inserted.length, whole.length - rest);
    return broken;
  }

  private static List<Item> read(Format format, byte[] document) {
    return format
        .open(Setup.of(new HeapMemory()))
        .read(new ByteArrayInputStream(document), "feed")
        .toList();
  }
}
