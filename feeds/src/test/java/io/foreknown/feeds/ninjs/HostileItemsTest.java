package io.foreknown.feeds.ninjs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.given.Repeated;
import io.foreknown.feeds.given.ThisThread;
import io.foreknown.feeds.given.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made to do harm. */
class HostileItemsTest {
  @Test
  void whatIsWrongIsReportedInAsManyBytesAsARecordMayHave() {
    String name = "x".repeat(40_000);
    String item =
        IntStream.range(0, 50)
            .mapToObj(
                i -> "\"%s%d\":1,\"%s%d\":1".formatted(name, i, name.toUpperCase(Locale.ROOT), i))
            .collect(Collectors.joining(",", "{", "}"));

    Rejection rejection = ((Item.Refused) Given.reading(Given.source(), item).get(0)).rejection();

    assertThat(rejection.problems()).hasSize(50);
    assertThat(rejection.problems().toString()).hasSizeLessThan(200_000);
  }

  private static final long HUGE = 100_000_000;
  private static final long LARGE = 50_000_000;
  private static final String NEXT = "{\"uri\":\"urn:next\"}";

  private final Source source = Given.source();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"x\":            | [    | ",
        "{\"x\":            | {\"x\": | ",
        "{                  | \"x\":1,  | \"uri\":\"urn:x\"}",
        "\"                 | x    | \""
      })
  void hugeItemsArePassedOverInBoundedMemory(String head, String unit, String tail) {
    long before = ThisThread.allocatedBytes();
    List<String> given =
        read(Repeated.between(head, unit, LARGE, (tail == null ? "" : tail) + "\n" + NEXT));

    assertThat(ThisThread.allocatedBytes() - before).isLessThan(LARGE / 2);
    assertThat(given.get(0)).matches("1 TOO_LARGE\n  has \\d+ bytes, at most 4194304 are allowed");
    assertThat(given.subList(1, given.size()))
        .isSubsetOf("2 no claim: carries no claims")
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void nextItemIsReadAfterAHugeOne() {
    InputStream in = Repeated.between("[{\"body_text\":\"", "x", HUGE, "\"}, " + NEXT + "]");
    long before = ThisThread.allocatedBytes();

    assertThat(read(in)).hasSize(2).last().isEqualTo("1 no claim: carries no claims");
    assertThat(ThisThread.allocatedBytes() - before).isLessThan(HUGE / 2);
  }

  @Test
  void itemsAreReadAsTheyAreAskedFor() {
    InputStream endless = new Repeated(NEXT.getBytes(ISO_8859_1), Long.MAX_VALUE);

    assertThat(source.read(endless, "feed.json").limit(3).map(Told::of))
        .containsOnly("1 no claim: carries no claims");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"x\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";

    assertThat(told(deep + "\n" + NEXT))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 MALFORMED\n  is not JSON: Document nesting"),
            next -> assertThat(next).isEqualTo("2 no claim: carries no claims"));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = ("{\"headline\":\"\u00ff\"}\n" + NEXT).getBytes(ISO_8859_1);

    assertThat(read(new ByteArrayInputStream(bytes)))
        .containsExactly(
            "1 MALFORMED\n  is not UTF-8: byte 0xFF at column 14", "2 no claim: carries no claims");
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThat(read(new ByteArrayInputStream(NEXT.getBytes(UTF_16))))
        .allSatisfy(given -> assertThat(given).startsWith("1 MALFORMED"));
  }

  @Test
  void byteOrderMarkIsPassedOver() {
    assertThat(told("\ufeff" + NEXT)).containsExactly("1 no claim: carries no claims");
  }

  @Test
  void halfCharactersAreRefused() {
    String half =
        """
        {"uri":"urn:x","versioncreated":"2024-04-01T08:00:00Z","headline":"\\ud800",\
        "foreknown_claims":[{"type":"incident","id":"i","hazard":"fire","outcome":"occurred",\
        "began":"2024-04-01","places":[{"id":"x"}]}]}""";

    assertThat(told(half))
        .singleElement()
        .asString()
        .isEqualTo(
            """
            1 INVALID
              foreknown_claims[0].story.headline: has half a character (an unpaired surrogate) at index 0""");
  }

  @Test
  void manyProblemsAreCounted() {
    String many = Stream.generate(() -> "{}").limit(100).reduce((a, b) -> a + "," + b).orElse("");

    assertThat(
            told(
                "{\"uri\":\"urn:x\",\"versioncreated\":\"2024-04-01T08:00:00Z\",\"foreknown_claims\":["
                    + many
                    + "]}"))
        .singleElement()
        .asString()
        .contains("and 150 more problems");
  }

  @Test
  void longIdentifiersAreRefused() {
    assertThat(told("{\"uri\":\"urn:" + "x".repeat(3_000) + "\"}"))
        .containsExactly("1 INVALID\n  uri: has 3004 characters, at most 2048 are allowed");
  }

  @Test
  void numbersBeyondAllBoundsAreRefused() {
    assertThat(Given.told(Given.source(Care.STRICT), "{\"uri\":\"urn:x\",\"urgency\":1e400}"))
        .containsExactly("1 INVALID\n  urgency: is not within 1 to 9");
  }

  @Test
  void ofManyUnknownNamesTheFirstShortOnesAreCounted() {
    for (int i = 0; i < 150; i++) {
      told("{\"uri\":\"urn:x\",\"%s\":1,\"p%d\":1}".formatted("x".repeat(200), i));
    }

    assertThat(source.unused())
        .hasSize(100)
        .extracting(UnmatchedField::what)
        .contains("property 'p99'");
  }

  @Test
  void emptyFilesHoldNothing() {
    assertThat(told("")).isEmpty();
    assertThat(told(" \n[]\n")).isEmpty();
  }

  @Test
  void brokenStreamsAreThrown() {
    assertThatThrownBy(() -> read(new Broken()))
        .hasMessage("cannot read feed.json after line 1: the disk is gone");
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }

  private List<String> told(String document) {
    return Given.told(source, document);
  }

  private List<String> read(InputStream in) {
    return source.read(in, "feed.json").map(Told::of).toList();
  }
}
