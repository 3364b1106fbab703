package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of plain lines reads what the ordinary reader reads, or nothing. */
class PlainReaderLawsTest {
  private static final String WARNING =
      "{'type':'warning','id':'w1','revision':2,'publishedAt':'2024-03-07T17:00:00Z',"
          + "'story':{'url':'https://a.example/1','headline':'H','outlet':'O','language':'en'},"
          + "'issuer':{'id':'us','name':'US','lineage':['nato']},'audience':'private',"
          + "'issued':{'from':'2024-03-07T00:00:00.000Z','to':'2024-03-07T23:59:59.999Z'},"
          + "'validity':{'from':'2024-03-07T00:00:00Z','to':'2024-03-09T00:00:00Z'},"
          + "'hazard':'security.terrorism','suspects':[{'id':'is'}],'exercise':false,"
          + "'targets':[{'id':'hall','name':'Hall','kind':'concert-hall','level':'site',"
          + "'lineage':['moscow','RU-MOW','RU'],"
          + "'geometry':{'type':'Point','coordinates':[37.6,55.75]},'radiusKm':1.5}]}";

  private static final String REPORT =
      "{'type':'incident','id':'i1','publishedAt':'2024-03-22T18:00:00.000Z',"
          + "'hazard':'security.terrorism','outcome':'occurred',"
          + "'began':'2024-03-22T16:58:00Z','places':[{'id':'RU-MOW'}],"
          + "'killed':{'atLeast':140},'injured':500,"
          + "'perpetrators':{'parties':[{'id':'is'}],'exclusive':true}}";

  private static final String SPOILING = "\"\\{}[]:, 0179-.eEnZT/ü\u0085\0";

  private final PlainParts parts = new PlainParts(new SplittableRandom(16)::nextLong);

  private @Nullable PlainClaim plain(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return new PlainReader(parts).read(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length);
  }

  private static @Nullable PlainClaim ordinary(String line) {
    List<Item> items = Given.reading(line);
    return items.size() == 1 && items.get(0) instanceof Item.Accepted of
        ? PlainClaim.of(of.claim())
        : null;
  }

  private static String line(String quoted) {
    return quoted.replace('\'', '"');
  }

  @Property
  void readsWrittenPlainClaims(@ForAll("plain") Claim claim) {
    String line = ClaimJson.write(claim);

    PlainClaim row = plain(line);

    Statistics.label("read").coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
    Statistics.label("read").collect(row != null);
    if (row != null) {
      assertThat(row).isEqualTo(PlainClaim.of(claim));
    }
  }

  @Property
  void readsNoOtherClaims(@ForAll("claims") Claim claim) {
    PlainClaim row = plain(ClaimJson.write(claim));

    if (row != null) {
      assertThat(row).isEqualTo(PlainClaim.of(claim));
    }
  }

  @Property(tries = 20_000)
  void whateverIsSpoiledTheOrdinaryReaderReadsTheSame(
      @ForAll boolean isWarning, @ForAll Random random) {
    String line = spoiled(line(isWarning ? WARNING : REPORT), random);

    PlainClaim row = plain(line);

    PlainClaim expected = ordinary(line);
    Statistics.collect(row != null, expected != null);
    if (row != null) {
      assertThat(row).as(line).isEqualTo(expected);
    }
  }

  /** One or two places replaced, cut out, doubled or swapped for one of another place. */
  static String spoiled(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      int at = random.nextInt(text.length());
      int other = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, SPOILING.charAt(random.nextInt(SPOILING.length())));
        case 1 -> text.delete(at, other);
        case 2 -> text.insert(at, text.substring(at, other));
        case 3 -> text.insert(at, random.nextBoolean() ? " " : "\t");
        default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
      }
    }
    return text.toString();
  }

  @Test
  void readsEveryFieldOfTheExamples() {
    for (String quoted : List.of(WARNING, REPORT)) {
      assertThat(plain(line(quoted))).isNotNull().isEqualTo(ordinary(line(quoted)));
    }
  }

  /** Each with what stands in the place of a part of an example. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'radiusKm':1.5|'radiusKm':-1",
        "'radiusKm':1.5|'radiusKm':01",
        "'radiusKm':1.5|'radiusKm':1.",
        "'radiusKm':1.5|'radiusKm':1,'radiusKm':1",
        "[37.6,55.75]|[37.6,95.75]",
        "'Point'|'Polygon'",
        "'level':'site'|'level':'house'",
        "'id':'w1'|'id':' '",
        "'id':'w1'|'id':'w\u0085'",
        "'id':'w1'|'id':'\u3000'",
        "'revision':2|'revision':0",
        "'revision':2|'revision':9007199254740993",
        "'revision':2|'revision':2.0",
        "2024-03-07T17:00:00Z|2024-02-30T17:00:00Z",
        "2024-03-07T17:00:00Z|2024-03-07T24:00:00Z",
        "2024-03-07T17:00:00Z|2024-03-07T17:00:60Z",
        "2024-03-07T17:00:00Z|1969-03-07T17:00:00Z",
        "2024-03-07T17:00:00Z|2024-03-07T17:00:00+01:00",
        "'2024-03-07T17:00:00Z'|'2024-03-07'",
        "https://a.example/1|ftp://a.example/1",
        "https://a.example/1|https:///1",
        "https://a.example/1|https://",
        "https://a.example/1|https://a b",
        "'to':'2024-03-09T00:00:00Z'|'to':'2024-03-06T00:00:00Z'",
        "'exercise':false|'exercise':fals",
        "'suspects':[{'id':'is'}]|'suspects':[{'id':'is'},{'id':'al'}]",
        "'suspects':[{'id':'is'}]|'suspects':[{'id':'is','x':1}]",
        "'suspects':[{'id':'is'}]|'suspects':[{}]",
        "'hazard':'security.terrorism'|'hazard':'Security'",
        "'hazard':'security.terrorism'|'hazard':null",
        "'audience':'private'|'audience':'secret'",
        "'type':'warning'|'type':'statement'",
        "'issuer':{'id':'us','name':'US','lineage':['nato']},|",
      })
  void leavesWhatIsUnusualOrWrongToTheOrdinaryReader(String change) {
    String[] parts = line(change).split("\\|", -1);
    String line = line(WARNING).replaceFirst(java.util.regex.Pattern.quote(parts[0]), parts[1]);

    assertThat(line).isNotEqualTo(line(WARNING));
    assertThat(plain(line)).isNull();
  }

  /** A place in an unusual spelling is read by the ordinary reader, the line is not. */
  @Test
  void readsPlacesInAnySpelling() {
    for (String other :
        List.of(
            line(WARNING).replace("1.5", "1e1"),
            line(WARNING).replace("55.75]", "55.75,3]"),
            line(WARNING).replace("\"site\"", "null"))) {
      assertThat(plain(other)).isNotNull().isEqualTo(ordinary(other));
    }
  }

  @Test
  void leavesLongLinesAndWrongCountsToTheOrdinaryReader() {
    assertThat(plain(line(WARNING).replace("\"H\"", '"' + "h".repeat(9_000) + '"'))).isNull();
    assertThat(plain(line(REPORT).replace("500", "{\"atLeast\":5,\"atMost\":4}"))).isNull();
    assertThat(plain(line(REPORT).replace("500", "{\"atMost\":4,\"atLeast\":5}"))).isNull();
    assertThat(plain(line(REPORT).replace("500", "{}"))).isNull();
    assertThat(plain(line(REPORT) + " x")).isNull();
    assertThat(plain(line(REPORT) + " \r")).isNotNull();
    String other = line(REPORT).replace("500", "{\"atMost\":5,\"atLeast\":4}");
    assertThat(plain(other)).isNotNull().isEqualTo(ordinary(other));
    String most = line(REPORT).replace("500", "{\"atMost\":5}");
    assertThat(plain(most)).isNotNull().isEqualTo(ordinary(most));
  }

  @Provide
  Arbitrary<Claim> plain() {
    return Arbitraries.oneOf(AnyPlain.warning(), AnyPlain.report());
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Claims.claims();
  }

  /** What is remembered of many names is what was said of each. */
  @Test
  void namesMeanWhatTheyMeant() {
    PlainNames<Integer> names = new PlainNames<>(new SplittableRandom(16)::nextLong);
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      all.add(("name " + i).getBytes(UTF_8));
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(names.name(all.get(i), 0, all.get(i).length).meant()).isNull();
      assertThat(names.name(all.get(i), 0, all.get(i).length).means(i)).isEqualTo(i);
      assertThat(names.name(all.get(i), 0, all.get(i).length).means(-1)).isEqualTo(i);
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(names.name(all.get(i), 0, all.get(i).length).meant()).isEqualTo(i);
    }
  }
}
