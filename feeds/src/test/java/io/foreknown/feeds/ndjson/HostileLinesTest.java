package io.foreknown.feeds.ndjson;

import static io.foreknown.feeds.ndjson.Given.FILE;
import static io.foreknown.feeds.ndjson.Given.RETRACTION;
import static io.foreknown.feeds.ndjson.Given.feed;
import static io.foreknown.feeds.ndjson.Given.reading;
import static io.foreknown.feeds.ndjson.Given.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.ThisThread;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines made to do harm. */
class HostileLinesTest {
  @Test
  void hugeLineIsReadPastInBoundedMemory() {
    long before = ThisThread.allocatedBytes();
    InputStream in = new SequenceInputStream(new Letters(100_000_000), feed("\n" + RETRACTION));
    List<Item> items = new NdjsonSource().read(in, FILE).toList();
    long allocated = ThisThread.allocatedBytes() - before;

    assertThat(items).hasSize(2);
    assertThat(rejection(items.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(rejection(items.get(0)).original().remaining()).isEqualTo(1_024);
    assertThat(allocated).isLessThan(20_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"type\":["})
  void deepNestingIsRefusedAndTheNextLineIsRead(String open) {
    assertThat(reading(open.repeat(100_000) + "\n" + RETRACTION).stream().map(Given::told))
        .hasSize(2)
        .satisfies(given -> assertThat(given.get(0)).startsWith("1 MALFORMED"))
        .endsWith("2 accepted w1");
  }

  @Test
  void manyProblemsAreCounted() {
    String targets = "1,".repeat(400) + "1";
    Item item = reading("{\"type\":\"warning\",\"targets\":[%s]}".formatted(targets)).get(0);

    assertThat(rejection(item).problems()).hasSize(51);
    assertThat(rejection(item).problems().get(50)).hasToString("and 357 more problems");
  }

  @Test
  void namesWithOneHashBreakNoLineAfterThem() {
    String names =
        IntStream.range(0, 1 << 12)
            .mapToObj(HostileLinesTest::name)
            .collect(Collectors.joining(","));
    String feed = ("{" + names + "}\n").repeat(20) + RETRACTION;

    assertThat(reading(feed).stream().map(Given::told).toList())
        .hasSize(21)
        .endsWith("21 accepted w1");
  }

  /** A field whose name has the same hash as all others in Jackson's table of names. */
  private static String name(int number) {
    return IntStream.range(0, 12)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "AB" : "B!")
        .collect(Collectors.joining("", "\"", "\":1"));
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
