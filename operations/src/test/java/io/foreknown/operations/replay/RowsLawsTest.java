package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.replay.ReplayPlan.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** The files of a direct replay are the same, byte for byte, whether rows are taken or not. */
class RowsLawsTest {
  @Property(tries = 150)
  void rowsChangeNoFile(
      @ForAll("lines") List<String> lines,
      @ForAll("moments") @Nullable Instant until,
      @ForAll("yardsticks") Rules by,
      @ForAll boolean hasTwoFiles)
      throws IOException {
    Path work = Files.createTempDirectory("foreknown-rows-");
    try {
      List<Path> files = files(work, lines, hasTwoFiles);

      Map<String, String> with = replayed(work.resolve("with"), files, until, by, true);
      Map<String, String> without = replayed(work.resolve("without"), files, until, by, false);

      Statistics.label("matches").collect(Math.min(5, count(without, "matches.ndjson")));
      Statistics.label("links").collect(Math.min(5, count(without, "links.ndjson")));
      Statistics.label("rejected").collect(Math.min(5, count(without, "rejected.ndjson")));
      Statistics.label("alerts").collect(Math.min(5, count(without, "alerts.ndjson")));
      assertThat(with).isEqualTo(without);
    } finally {
      Utils.delete(work.toFile());
    }
  }

  private static long count(Map<String, String> files, String name) {
    return files.getOrDefault(name, "").lines().count();
  }

  private static List<Path> files(Path work, List<String> lines, boolean hasTwo)
      throws IOException {
    int middle = hasTwo ? lines.size() / 2 : lines.size();
    Path one = Files.write(work.resolve("one.ndjson"), lines.subList(0, middle));
    Path other = Files.write(work.resolve("other.ndjson"), lines.subList(middle, lines.size()));
    return List.of(one, other);
  }

  private static Map<String, String> replayed(
      Path out, List<Path> files, @Nullable Instant until, Rules by, boolean wantsRows)
      throws IOException {
    ReplayPlan replayPlan =
        new ReplayPlan(
            Input.of(files, FeedFormat.claims()),
            null,
            List.of(new Moment(until, ReplayFiles.in(out))),
            null,
            by,
            JsonNodeFactory.instance.objectNode());
    new DirectReplay(replayPlan, new Silent()).run(wantsRows);
    Map<String, String> written = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      all.forEach(file -> written.put(file.getFileName().toString(), content(file)));
    }
    return written;
  }

  /** The summary without its seconds. */
  private static String content(Path file) {
    try {
      return Files.readString(file).replaceAll("\"seconds\":.*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Silent implements ReplayListener {
    @Override
    public void check() {}

    @Override
    public void pause(Duration time) {}

    @Override
    public void removed(String prefix) {}

    @Override
    public void begun(String prefix) {}

    @Override
    public InputStream reading(InputStream in) {
      return in;
    }

    @Override
    public void at(Instant publishedAt) {}

    @Override
    public void waiting(long records, long sent) {}

    @Override
    public void noted(Origin origin, String why) {}

    @Override
    public void refused(Rejection rejection) {}

    @Override
    public void written(ReplayFiles replayFiles, JsonNode summary) {}
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> plain = plain().map(ClaimJson::write);
    Arbitrary<String> mixed =
        Arbitraries.frequencyOf(
            Tuple.of(8, plain),
            Tuple.of(2, others().map(ClaimJson::write)),
            Tuple.of(1, bad()),
            Tuple.of(1, plain().map(claim -> ClaimJson.write(claim).replace("\":", "\" : "))));
    Arbitrary<String> decided =
        Arbitraries.frequencyOf(Tuple.of(8, mixed), Tuple.of(1, decision().map(ClaimJson::write)));
    Arbitrary<String> paired =
        Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(2, pair().map(ClaimJson::write)));
    return Arbitraries.oneOf(plain, mixed, mixed, decided, paired, paired)
        .list()
        .ofMinSize(2)
        .ofMaxSize(40)
        .flatMap(RowsLawsTest::repeated);
  }

  private static Arbitrary<List<String>> repeated(List<String> lines) {
    return Arbitraries.of(lines)
        .list()
        .ofMaxSize(5)
        .map(
            again -> {
              List<String> all = new ArrayList<>(lines);
              all.addAll(again);
              return all;
            });
  }

  /** Not JSON, no claim, a claim of the future, a claim with a fault, one under embargo. */
  private static Arbitrary<String> bad() {
    Instant later = Instant.now().plus(Duration.ofDays(30));
    return Arbitraries.oneOf(
        Arbitraries.of("", " ", "{", "[]", "nothing", "{\"type\":\"warning\",\"id\":\"w3\"}"),
        plain()
            .map(
                of ->
                    ClaimJson.write(of)
                        .replaceFirst(
                            "\"publishedAt\":\"[^\"]*\"", "\"publishedAt\":\"" + later + '"')),
        plain()
            .map(
                of ->
                    ClaimJson.write(of)
                        .replaceFirst(
                            "\"publishedAt\"",
                            "\"embargoedUntil\":\"" + later + "\",\"publishedAt\"")),
        plain().map(of -> ClaimJson.write(of).replace("security", "Security")),
        plain().map(of -> ClaimJson.write(of).replaceFirst("\"story\":", "\"strory\":")));
  }

  private static Arbitrary<Claim> plain() {
    return Arbitraries.oneOf(
        Combinators.combine(Any.alike(), number(), number())
            .as((of, id, fate) -> fate(of.named("i" + id).claim(), fate)),
        Combinators.combine(Any.alikeWarning(), number(), number())
            .as((of, id, fate) -> fate(of.named("w" + id).claim(), fate)),
        Combinators.combine(AnyPlain.warning(), number(), number())
            .as((of, id, fate) -> fate(of.withHeader(named(of.header(), "w" + id)), fate)),
        Combinators.combine(AnyPlain.report(), number(), number())
            .as(
                (of, id, fate) ->
                    fate(
                        new IncidentReport(
                            named(of.header(), "i" + id),
                            of.hazard(),
                            of.outcome(),
                            of.began(),
                            of.ended(),
                            of.places(),
                            of.killed(),
                            of.injured(),
                            of.asOf(),
                            of.perpetrators()),
                        fate)));
  }

  private static Header named(Header of, String id) {
    return new Header(
        id,
        of.revision(),
        of.publishedAt(),
        null,
        of.story(),
        null,
        List.of(),
        null,
        null,
        of.paraphrase());
  }

  private static Claim fate(Claim claim, int fate) {
    Header of = claim.header();
    return fate == 1
        ? new Retraction(
            new Header(of.id(), 2, of.publishedAt(), null, null, null, List.of(), null, null, null),
            claim.type())
        : claim;
  }

  private static Arbitrary<Claim> others() {
    return Arbitraries.oneOf(
        Combinators.combine(Any.warning(), number(), event())
            .as((of, id, event) -> of.named("w" + id).ofEvent(event).claim()),
        Combinators.combine(Any.report(), number(), event())
            .as((of, id, event) -> of.named("i" + id).ofEvent(event).claim()),
        Combinators.combine(Any.statement(), number()).as((of, id) -> of.named("s" + id).claim()));
  }

  private static Arbitrary<Claim> decision() {
    return number().flatMap(id -> Any.decision("d" + id, 1)).map(of -> of);
  }

  /** About pairs alone, so that what is decided about stays a row. */
  private static Arbitrary<Claim> pair() {
    return Combinators.combine(number(), few(), few(), number())
        .flatAs(
            (id, warning, incident, fate) ->
                Any.pair("d" + id, "w" + warning, "i" + incident).map(of -> fate(of, fate)));
  }

  private static Arbitrary<Integer> few() {
    return Arbitraries.integers().between(1, 4);
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 14);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "i1", "w1", "w2", "i2").injectNull(0.4);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.of(
            Instant.parse("2024-03-20T00:00:00Z"), Instant.parse("2024-05-20T00:00:00Z"))
        .injectNull(0.6);
  }

  /** Sometimes with a scorecard that is declared. */
  @Provide
  Arbitrary<Rules> yardsticks() {
    Rules shipped = Rules.shipped();
    ScoreSpec all = new ScoreSpec("all", Set.of(), null, null, null, null, Policy.AS_ISSUED, true);
    return Arbitraries.frequency(
        Tuple.of(6, shipped),
        Tuple.of(
            1,
            new Rules(
                shipped.rules(),
                shipped.links(),
                new ScoreSpecs(List.of(all)),
                shipped.predicates(),
                shipped.alerts())));
  }
}
