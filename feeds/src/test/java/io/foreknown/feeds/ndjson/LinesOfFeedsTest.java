package io.foreknown.feeds.ndjson;

import static io.foreknown.feeds.ndjson.Given.FILE;
import static io.foreknown.feeds.ndjson.Given.RETRACTION;
import static io.foreknown.feeds.ndjson.Given.feed;
import static io.foreknown.feeds.ndjson.Given.reading;
import static io.foreknown.feeds.ndjson.Given.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.given.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesOfFeedsTest {
  private static final String ACCEPTED = " accepted w1";

  @Test
  void catalogueOpensTheSource() {
    assertThat(Format.NDJSON.label()).isEqualTo("ndjson");
    assertThat(Format.NDJSON.open(Setup.of(new HeapMemory())).read(feed(RETRACTION), FILE))
        .hasSize(1);
  }

  @Test
  void onlyLinesOfJsonWhiteSpaceAreSkippedAndCounted() {
    assertThat(told("\n \t\r\n" + RETRACTION + "\n\n" + RETRACTION + "\n"))
        .containsExactly("3" + ACCEPTED, "5" + ACCEPTED);
    assertThat(told("\u00a0\n\f\n"))
        .containsExactly(
            "1 MALFORMED null: is not JSON: Unexpected character ('\u00a0' (code 160)):"
                + " expected a valid value (JSON String, Number, Array, Object or token 'null',"
                + " 'true' or 'false'), at column 2",
            "2 MALFORMED null: is not JSON: Illegal character ((CTRL-CHAR, code 12)): only regular"
                + " white space (\\r, \\n, \\t) is allowed between tokens, at column 2");
  }

  @Test
  void linesEndWithOrWithoutReturnAndTheLastOneMayLackItsEnd() {
    assertThat(told(RETRACTION + "\r\n" + RETRACTION + "\n" + RETRACTION))
        .containsExactly("1" + ACCEPTED, "2" + ACCEPTED, "3" + ACCEPTED);
  }

  @Test
  void emptyFeedHoldsNothing() {
    assertThat(told("")).isEmpty();
    assertThat(told("\ufeff")).isEmpty();
  }

  @Test
  void byteOrderMarkIsPassedOverAtTheStartOnly() {
    assertThat(told("\ufeff" + RETRACTION)).containsExactly("1" + ACCEPTED);
    assertThat(told(RETRACTION + "\n\ufeff" + RETRACTION).get(1)).startsWith("2 MALFORMED");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedAndNeverReplaced() {
    byte[] latin = "{\"id\":\"ä\"}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] overlong = {'{', (byte) 0xC0, (byte) 0x80, '}'};
    byte[] cut = {'{', '"', (byte) 0xE2, (byte) 0x82};
    byte[] utf16 = {(byte) 0xFF, (byte) 0xFE, '{', 0};

    assertThat(told(latin))
        .containsExactly("1 MALFORMED null: is not UTF-8: byte 0xE4 at column 8");
    assertThat(told(overlong))
        .containsExactly("1 MALFORMED null: is not UTF-8: byte 0xC0 at column 2");
    assertThat(told(cut)).containsExactly("1 MALFORMED null: is not UTF-8: byte 0xE2 at column 3");
    assertThat(told(utf16))
        .containsExactly("1 MALFORMED null: is not UTF-8: byte 0xFF at column 1");
  }

  @Test
  void linesUpToTheLimitAreReadAndLongerOnesRefused() {
    int size = RETRACTION.length();
    String feed = RETRACTION + "\r\n" + RETRACTION + " \n" + RETRACTION + "\n";

    assertThat(new NdjsonSource(size).read(feed(feed), FILE).map(Given::told))
        .containsExactly(
            "1" + ACCEPTED,
            "2 TOO_LARGE null: the line has %d bytes, at most %d are allowed"
                .formatted(size + 1, size),
            "3" + ACCEPTED);
  }

  @Test
  void refusedLineKeepsItsBytesAndItsPlace() {
    Rejection rejection = rejection(reading("\n{ö\r\n").get(0));

    assertThat(rejection.origin()).isEqualTo(Origin.of(FILE, 2));
    assertThat(UTF_8.decode(rejection.original()).toString()).isEqualTo("{ö");
  }

  @Test
  void linesAreReadAsTheyAreAskedFor() {
    InputStream in = new SequenceInputStream(feed(RETRACTION + "\n"), new Broken());

    assertThat(new NdjsonSource().read(in, FILE).findFirst()).isPresent();
  }

  @Test
  void brokenInputIsNoBadInput() {
    Stream<Item> items =
        new NdjsonSource().read(new SequenceInputStream(feed("\n\n\n"), new Broken()), FILE);

    assertThatThrownBy(items::toList)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read feed.ndjson after line 3: disk on fire");
  }

  @Test
  void inputIsLeftOpen() {
    InputStream in =
        new ByteArrayInputStream(RETRACTION.getBytes(UTF_8)) {
          @Override
          public void close() {
            throw new AssertionError("closed by the reader");
          }
        };

    try (Stream<Item> items = new NdjsonSource().read(in, FILE)) {
      assertThat(items).hasSize(1);
    }
  }

  private static List<String> told(String feed) {
    return told(feed.getBytes(UTF_8));
  }

  private static List<String> told(byte[] feed) {
    return reading(feed).stream().map(Given::told).toList();
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("disk on fire");
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      throw new IOException("disk on fire");
    }
  }
}
