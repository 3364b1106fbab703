package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Blocks tell what lines tell. */
class PlainLinesLawsTest {
  /** An item, or the row that was made of it, with where its line stands. */
  private record Told(long line, String what) {}

  private static List<Told> expected(byte[] file, boolean wantsRows) {
    return Given.reading(file).stream().map(item -> told(item, wantsRows)).toList();
  }

  private static Told told(Item item, boolean wantsRows) {
    if (item instanceof Item.Accepted of) {
      PlainClaim row = wantsRows ? PlainClaim.of(of.claim()) : null;
      long line = of.origin().line() == null ? 0 : of.origin().line();
      return new Told(line, row == null ? of.claim().toString() : row.toString());
    }
    Long line = Given.rejection(item).origin().line();
    return new Told(line == null ? 0 : line, Given.told(item));
  }

  private static List<Told> read(byte[] file, boolean wantsRows) throws IOException {
    assertThat(PlainLines.areLines(file)).isTrue();
    PlainLines lines = new PlainLines(Given.FILE, new SplittableRandom(16)::nextLong);
    BlockCutter cutter = new BlockCutter(new ByteArrayInputStream(file));
    List<Told> given = new ArrayList<>();
    for (Block block = cutter.next(); block != null; block = cutter.next()) {
      PlainLines.Read read = lines.read(block, wantsRows);
      for (int i = 0; i < read.size(); i++) {
        Object one = read.values(i);
        if (one instanceof PlainClaim row) {
          int start = (int) read.offset(i);
          byte[] again = Arrays.copyOfRange(file, start, start + read.length(i));
          Item item = lines.item(again, read.line(i));
          assertThat(told(item, true)).isEqualTo(new Told(read.line(i), row.toString()));
          given.add(new Told(read.line(i), row.toString()));
        } else if (one instanceof Item item) {
          // A plain claim that is told in an unusual way comes as an item.
          given.add(told(item, wantsRows));
        }
      }
    }
    return given;
  }

  @Property(tries = 300)
  void tellsWhatTheOrdinaryWayTells(
      @ForAll("lines") List<String> lines, @ForAll boolean wantsRows, @ForAll boolean ends)
      throws IOException {
    byte[] file = ("{}\n" + String.join("\n", lines) + (ends ? "\n" : "")).getBytes(UTF_8);

    assertThat(read(file, wantsRows)).isEqualTo(expected(file, wantsRows));
  }

  @Test
  void passesOverAByteOrderMarkAndCutsLongLines() throws IOException {
    String long1 = "{" + "x".repeat(NdjsonSource.DEFAULT_LIMIT + 10);
    String long2 = "[" + "y".repeat(3 * NdjsonSource.DEFAULT_LIMIT);
    String fits = "{" + "z".repeat(NdjsonSource.DEFAULT_LIMIT - 1) + "\r";
    String text =
        "\ufeff\n" + Given.RETRACTION + "\n" + String.join("\n", long1, long2, fits, long2);
    byte[] file = (text + "\n" + Given.RETRACTION).getBytes(UTF_8);

    assertThat(read(file, true)).isEqualTo(expected(file, true)).hasSize(6);
  }

  @Test
  void aLongLineMayComeFirstOrLast() throws IOException {
    String spread = "{\"a\":\n1}\n";
    assertThat(PlainLines.areLines(spread.getBytes(UTF_8))).isFalse();
    assertThat(PlainLines.areLines("[{}]\n".getBytes(UTF_8))).isFalse();
    assertThat(PlainLines.areLines(" \n\n".getBytes(UTF_8))).isFalse();
    assertThat(PlainLines.areLines(Given.RETRACTION.getBytes(UTF_8))).isFalse();
    String long1 = "{" + "x".repeat(3 * NdjsonSource.DEFAULT_LIMIT);
    BlockCutter cutter = new BlockCutter(Given.feed("\ufeff" + long1));
    Block block = Objects.requireNonNull(cutter.next());
    assertThat(block.size()).isEqualTo(long1.length());
    assertThat(cutter.next()).isNull();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<Claim> claims =
        Arbitraries.oneOf(AnyPlain.warning(), AnyPlain.report(), Claims.claims());
    Arbitrary<String> others =
        Arbitraries.of("", " \t", "{", "{}", "[1]", "{\"type\":\"warning\"}", "\r", "null");
    return Arbitraries.oneOf(
            claims.map(ClaimJson::write),
            claims.map(claim -> ClaimJson.write(claim) + "\r"),
            others)
        .list()
        .ofMaxSize(12);
  }
}
