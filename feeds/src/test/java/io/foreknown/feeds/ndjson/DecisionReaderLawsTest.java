package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.given.Any;
import io.foreknown.feeds.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
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

/** The reader of decisions reads what the ordinary reader reads, or nothing. */
class DecisionReaderLawsTest {
  private static final String PAIR =
      "{'type':'decision','id':'d1','revision':2,'at':'2024-04-05T10:00:00Z',"
          + "'by':{'id':'desk:anna','name':'Anna','lineage':['desk']},'verdict':'dismissed',"
          + "'subject':{'pair':{'warning':'w1','incident':'i1'}},'reason':'another plot'}";

  private static final String SAME =
      "{'type':'decision','id':'d2','at':'2024-04-05T10:00:00.000Z','by':{'id':'desk:anna'},"
          + "'verdict':'same','subject':{'incidents':['i2','i1']}}";

  private static final String DIFFERENT =
      "{'type':'decision','id':'d3','at':'2024-04-05T10:00:00.000Z','by':{'id':'desk:anna'},"
          + "'verdict':'different','subject':{'warnings':['w1','w2']}}";

  private static final List<String> EXAMPLES = List.of(PAIR, SAME, DIFFERENT);

  private final PlainParts parts = new PlainParts(new SplittableRandom(21)::nextLong);

  private @Nullable Decision decision(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return new DecisionReader(parts).read(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length);
  }

  private static @Nullable Claim ordinary(String line) {
    List<Item> items = Given.reading(line);
    return items.size() == 1 && items.get(0) instanceof Item.Accepted of ? of.claim() : null;
  }

  private static String line(String quoted) {
    return quoted.replace('\'', '"');
  }

  @Property
  void readsWrittenDecisionsAboutEvents(@ForAll("decisions") Decision decision) {
    Decision read = decision(ClaimJson.write(decision));

    Statistics.label("read").coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
    Statistics.label("read").collect(read != null);
    if (read != null) {
      assertThat(read).isEqualTo(decision);
    }
  }

  @Property
  void readsNoOtherClaims(@ForAll("claims") Claim claim) {
    Decision read = decision(ClaimJson.write(claim));

    if (read != null) {
      assertThat(read).isEqualTo(claim);
    }
  }

  @Property(tries = 20_000)
  void whateverIsSpoiledTheOrdinaryReaderReadsTheSame(
      @ForAll("examples") String example, @ForAll Random random) {
    String line = PlainReaderLawsTest.spoiled(line(example), random);

    Decision read = decision(line);

    Claim expected = ordinary(line);
    Statistics.collect(read != null, expected != null);
    if (read != null) {
      assertThat(read).as(line).isEqualTo(expected);
    }
  }

  @Test
  void readsEveryFieldOfTheExamples() {
    for (String quoted : EXAMPLES) {
      assertThat(decision(line(quoted))).isNotNull().isEqualTo(ordinary(line(quoted)));
    }
  }

  /** Each with what stands in the place of a part of an example. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'id':'d1'|'id':' '",
        "'id':'d1'|'id':'d1','id':'d1'",
        "'revision':2|'revision':0",
        "'type':'decision'|'type':'warning'",
        "2024-04-05T10:00:00Z|2024-04-05T10:00:00+01:00",
        "'verdict':'dismissed'|'verdict':'same'",
        "'verdict':'dismissed'|'verdict':'dismissed','until':'2024-04-06T00:00:00Z'",
        "'verdict':'dismissed'|'verdict':'perhaps'",
        "'verdict':'dismissed',|",
        "{'warning':'w1','incident':'i1'}|{'incident':'i1','warning':'w1'}",
        "{'pair':{'warning':'w1','incident':'i1'}}|{'event':'i1'}",
        "{'pair':{'warning':'w1','incident':'i1'}}|{'incidents':['i1','i1']}",
        "'reason':'another plot'|'reason':null",
        "'reason':'another plot'|'status':'retracted'",
      })
  void leavesWhatIsUnusualOrWrongToTheOrdinaryReader(String change) {
    String[] parts = line(change).split("\\|", -1);
    String line = line(PAIR).replaceFirst(Pattern.quote(parts[0]), parts[1]);

    assertThat(line).isNotEqualTo(line(PAIR));
    assertThat(decision(line)).isNull();
  }

  @Test
  void leavesLongLinesToTheOrdinaryReader() {
    assertThat(decision(line(PAIR).replace("another plot", "p".repeat(4_000)))).isNotNull();
    assertThat(decision(line(PAIR).replace("another plot", "p".repeat(9_000)))).isNull();
    assertThat(decision(line(PAIR) + "\r")).isNotNull();
    assertThat(decision(line(PAIR) + "x")).isNull();
  }

  @Provide
  Arbitrary<String> examples() {
    return Arbitraries.of(EXAMPLES);
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Arbitraries.oneOf(Any.decision("d1", 1), Any.pair("d2", "wä1", "i1"));
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Claims.claims();
  }
}
