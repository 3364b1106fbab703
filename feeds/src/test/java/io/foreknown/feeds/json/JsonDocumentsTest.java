package io.foreknown.feeds.json;

import static io.foreknown.feeds.mapping.Given.in;
import static io.foreknown.feeds.mapping.Given.mapping;
import static io.foreknown.feeds.mapping.Given.reading;
import static io.foreknown.feeds.mapping.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.mapping.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that hold items, broken ones among them. */
class JsonDocumentsTest {
  private static final long SEED = 20;

  private static final String CLAIM =
      """
      claims:
        - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
           outcome: occurred, began: 2024-03-22, places: [{id: RU}]}
      """;

  private static final Mapping PLAIN = mapping("json: {}\n" + CLAIM);
  private static final Mapping LISTED = mapping("json: {items: a.items}\n" + CLAIM);

  /** The ids of claims, or why there is none. */
  private static List<String> read(Mapping mapping, String document) {
    return read(mapping, in(document));
  }

  private static List<String> read(Mapping mapping, InputStream document) {
    return told(reading(mapping, document)).stream()
        .map(line -> line.replaceAll("^(\\d+) \\{.*?\"id\":\"([^\"]*)\".*", "$1 $2"))
        .toList();
  }

  @Test
  void objectsStandAloneInListsOrOneAfterTheOther() {
    assertThat(read(PLAIN, "{\"id\":1}")).containsExactly("1 1");
    assertThat(read(PLAIN, "{\"id\":1}\n{\"id\":2}\n")).containsExactly("1 1", "2 2");
    assertThat(read(PLAIN, "{\"id\":1}{\"id\":2}")).containsExactly("1 1", "1 2");
    assertThat(read(PLAIN, "\uFEFF[{\"id\":1},\n{\"id\":2}]")).containsExactly("1 1", "2 2");
    assertThat(read(PLAIN, "")).isEmpty();
    assertThat(read(PLAIN, "[]")).isEmpty();
  }

  @Test
  void itemsAreFoundByTheirPath() {
    String document =
        """
        {"items":[{"id":"not this"}],"b":{"a":{"items":[{"id":"nor this"}]}},
         "a":{"n":"\\"items\\":[{","items":[{"id":1},
         {"id":2,"a":{"items":[{"id":"within"}]}}],"after":{"items":[]}},"c":[1,{"a":2}]}
        """;

    assertThat(read(LISTED, document)).containsExactly("2 1", "3 2");
    assertThat(read(LISTED, document + document)).hasSize(4);
    assertThat(read(LISTED, "[" + document + "," + document + "]")).hasSize(4);
  }

  @Test
  void oneObjectOrNothingMayStandInThePlaceOfTheList() {
    assertThat(read(LISTED, "{\"a\":{\"items\":{\"id\":1},\"x\":2}}")).containsExactly("1 1");
    assertThat(read(LISTED, "{\"a\":{\"items\":null}}")).isEmpty();
    assertThat(read(LISTED, "{\"a\":{\"items\":[]}}")).isEmpty();
  }

  @Test
  void documentWithoutTheListIsRefused() {
    String why = " MALFORMED null: has no list 'a.items', which the mapping names as its items";

    assertThat(read(LISTED, "{\"a\":{\"item\":[{\"id\":1}]}}\n{\"a\":{\"items\":[{\"id\":2}]}}"))
        .containsExactly("1" + why, "2 2");
    assertThat(read(LISTED, "{\"a\":[{\"items\":[{\"id\":1}]}]}")).containsExactly("1" + why);
    assertThat(read(LISTED, "{}")).containsExactly("1" + why);
  }

  @Test
  void documentThatBreaksOffSaysSo() {
    String items = "{\"a\":{\"items\":[{\"id\":1},\n{\"id\":2}";
    String why = "2 MALFORMED null: ends before the document around the items is closed";

    assertThat(read(LISTED, items + "]")).containsExactly("1 1", "2 2", why);
    assertThat(read(LISTED, items + "],\"x\":\"open")).containsExactly("1 1", "2 2", why);
    assertThat(read(LISTED, items)).hasSize(3).last().asString().startsWith("2 MALFORMED");
    assertThat(read(LISTED, "{\"a"))
        .containsExactly("1 MALFORMED null: ends before the document around the items is closed");
  }

  @Test
  void whatIsNoDocumentIsRefusedOnce() {
    assertThat(read(LISTED, "<html>no such page</html>"))
        .containsExactly("1 MALFORMED null: is no document of JSON, an object is expected");
    assertThat(read(LISTED, "oops {\"a\":{\"items\":[{\"id\":1}]}}"))
        .containsExactly("1 MALFORMED null: is no document of JSON, an object is expected", "1 1");
    assertThat(read(PLAIN, "<html>no such page</html>"))
        .singleElement()
        .asString()
        .startsWith("1 MALFORMED null: is not JSON: ");
  }

  @Test
  void brokenItemCostsItself() {
    List<String> read =
        read(LISTED, "{\"a\":{\"items\":[{\"id\":1},{\"id\":oops},7,\"x\",{\"id\":2}]}}");

    assertThat(read).hasSize(5);
    assertThat(read.get(0)).isEqualTo("1 1");
    assertThat(read.subList(1, 4)).allSatisfy(one -> assertThat(one).startsWith("1 MALFORMED"));
    assertThat(read.get(4)).isEqualTo("1 2");
  }

  @Test
  void nameThatStandsTwiceIsRefused() {
    assertThat(read(PLAIN, "{\"id\":1,\"id\":2}"))
        .singleElement()
        .asString()
        .contains("MALFORMED null: is not JSON: Duplicate field 'id'");
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"id\":1,\"d\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(read(PLAIN, deep + "{\"id\":2}"))
        .hasSize(2)
        .satisfies(all -> assertThat(all.get(0)).startsWith("1 MALFORMED null: is not JSON: "))
        .satisfies(all -> assertThat(all.get(1)).isEqualTo("1 2"));
    assertThat(read(LISTED, "{\"x\":" + deep + ",\"a\":{\"items\":[{\"id\":3}]}}"))
        .containsExactly("1 3");
  }

  @Test
  void itemOverTheLimitIsReadPast() {
    InputStream document =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    in("{\"a\":{\"items\":[{\"id\":\""),
                    in("x".repeat(JsonSource.LIMIT)),
                    in("\"},{\"id\":2}]}}"))));

    assertThat(read(LISTED, document))
        .containsExactly("1 TOO_LARGE null: has 4194313 bytes, at most 4194304 are allowed", "1 2");
  }

  @Test
  void collectionWithoutItsPathSaysWhatToWrite() {
    assertThat(read(PLAIN, "{\"type\":\"FeatureCollection\",\"features\":[]}"))
        .containsExactly(
            "1 MALFORMED null: is a FeatureCollection; the mapping reads its features by json:"
                + " {items: features}");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = "{\"id\":\"é\"}\n{\"id\":2}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(read(PLAIN, new ByteArrayInputStream(latin)))
        .containsExactly("1 MALFORMED null: is not UTF-8: byte 0xE9 at column 8", "2 2");
  }

  /** However a stream hands out its bytes, and whatever stands around the list. */
  @Test
  void chunksMakeNoDifference() throws IOException {
    Random random = new Random(SEED);
    String items =
        IntStream.range(0, 50)
            .mapToObj(i -> "{\"id\":%d,\"t\":\"%s\"}".formatted(i, "[{\\\"".repeat(i)))
            .collect(Collectors.joining(",\n"));
    byte[] document =
        ("{\"x\":[{\"a\":\"]}\\\\\"}],\"a\":{\"y\":{\"items\":[1]},\"items\":["
                + items
                + "],\"z\":\"}\"}}")
            .getBytes(StandardCharsets.UTF_8);

    List<String> whole = read(LISTED, new ByteArrayInputStream(document));

    assertThat(whole).hasSize(50).first().isEqualTo("1 0");
    assertThat(read(LISTED, new Trickle(document, random))).isEqualTo(whole);
  }

  /** Hands out its bytes in small portions. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int from, int length) {
      return bytes.read(to, from, Math.min(length, 1 + random.nextInt(5)));
    }
  }

  @Test
  void randomDamageIsRefusedAndNeverThrown() {
    Random random = new Random(SEED);
    byte[] sound =
        "{\"a\":{\"items\":[{\"id\":1},{\"id\":2}]},\"b\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    Stream.generate(() -> damaged(sound, random))
        .limit(2_000)
        .forEach(
            bytes ->
                assertThat(read(LISTED, new ByteArrayInputStream(bytes)))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .noneMatch(line -> line.contains(" FAULT ")));
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    String odd = "{}[]\",:\\ \n1x\u0000";
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      bytes[random.nextInt(bytes.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
    }
    return bytes;
  }
}
