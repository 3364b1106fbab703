package io.foreknown.feeds.csv;

import static io.foreknown.feeds.mapping.Given.REPORTS;
import static io.foreknown.feeds.mapping.Given.in;
import static io.foreknown.feeds.mapping.Given.reading;
import static io.foreknown.feeds.mapping.Given.told;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.foreknown.feeds.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that break in one row and go on in the next. */
class HostileRowsTest {
  private static final String HEADER = "id,killed\n";

  @Test
  void hugeLineIsReadPastInBoundedMemory() {
    long before = allocated();
    InputStream table =
        new SequenceInputStream(
            new SequenceInputStream(in(HEADER), new Letters(100_000_000)), in("\ni2,2\n"));
    List<String> given = told(reading(REPORTS, table));
    long after = allocated();

    assertThat(given).hasSize(2);
    assertThat(given.get(0))
        .isEqualTo("2 TOO_LARGE null: the line has 100000000 bytes, at most 1048576 are allowed");
    assertThat(given.get(1)).startsWith("3 {");
    assertThat(after - before).isLessThan(30_000_000);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void openQuoteCostsOnlyItsLine() {
    List<String> given = told(REPORTS, HEADER + "i1,\"1\ni2,2\ni3,3\n");

    assertThat(given).hasSize(3);
    assertThat(given.get(0))
        .isEqualTo(
            "2 MALFORMED null: a quote is opened and not closed within 1048576 bytes or by the"
                + " end of the file");
    assertThat(given.get(1)).startsWith("3 {");
    assertThat(given.get(2)).startsWith("4 {");
  }

  @Test
  void openQuoteIsGivenUpAtTheSizeLimit() {
    InputStream rest = new SequenceInputStream(in("\ni2,2\n".repeat(10)), new Letters(100_000_000));
    List<String> given =
        told(reading(REPORTS, new SequenceInputStream(in(HEADER + "i1,\"1"), rest)));

    assertThat(given).hasSize(12);
    assertThat(given.get(0)).startsWith("2 MALFORMED");
    assertThat(given.get(1)).startsWith("3 {");
    assertThat(given.get(11)).startsWith("22 TOO_LARGE");
  }

  @Test
  void textAfterAQuoteIsRefused() {
    List<String> given = told(REPORTS, HEADER + "\"i1\"x,1\ni2,2\n");

    assertThat(given.get(0)).startsWith("2 MALFORMED null: is not CSV: ");
    assertThat(given.get(1)).startsWith("3 {");
  }

  @Test
  void bytesOfAnotherCharsetAreRefused() {
    byte[] table = (HEADER + "é1,1\ni2,2\n").getBytes(ISO_8859_1);
    List<Item> items = reading(REPORTS, new ByteArrayInputStream(table));

    assertThat(told(items).get(0))
        .isEqualTo("2 MALFORMED null: is not UTF-8: byte 0xE9 at column 1");
    assertThat(told(items).get(1)).startsWith("3 {");
  }

  @Test
  void bytesOfAnotherCharsetWithinQuotesCostOneRow() {
    byte[] later = (HEADER + "\"i\n1é\",1\ni2,2\n").getBytes(ISO_8859_1);
    byte[] first = (HEADER + "\"é\n1\",1\ni2,2\n").getBytes(ISO_8859_1);

    List<String> ofLater = told(reading(REPORTS, new ByteArrayInputStream(later)));
    List<String> ofFirst = told(reading(REPORTS, new ByteArrayInputStream(first)));

    assertThat(ofLater).hasSize(2);
    assertThat(ofLater.get(0))
        .isEqualTo("2 MALFORMED null: line 3 is not UTF-8: byte 0xE9 at column 2");
    assertThat(ofLater.get(1)).startsWith("4 {");
    assertThat(ofFirst).hasSize(2);
    assertThat(ofFirst.get(0)).isEqualTo("2 MALFORMED null: is not UTF-8: byte 0xE9 at column 2");
    assertThat(ofFirst.get(1)).startsWith("4 {");
  }

  @Test
  void rowOfAnotherWidthIsRefused() {
    assertThat(told(REPORTS, HEADER + "i1\ni2,2,2\n"))
        .containsExactly(
            "2 MALFORMED null: has 1 columns, 2 are expected",
            "3 MALFORMED null: has 3 columns, 2 are expected");
  }

  @Test
  void tableWithoutItsColumnsIsRefusedOnce() {
    assertThat(told(REPORTS, "ident,dead\ni1,1\ni2,2\n"))
        .containsExactly("1 MALFORMED null: there is no column 'id'; there is no column 'killed'");
    assertThat(told(REPORTS, "id,killed,id\n"))
        .containsExactly("1 MALFORMED null: two columns are called 'id'");
    assertThat(told(REPORTS, "")).isEmpty();
  }

  /** So many letters, made as they are read. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      int count = (int) Math.min(left, length);
      left -= count;
      Arrays.fill(to, from, from + count, (byte) 'x');
      return count == 0 ? -1 : count;
    }
  }
}
