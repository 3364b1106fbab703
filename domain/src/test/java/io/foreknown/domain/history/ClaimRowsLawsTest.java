package io.foreknown.domain.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainHead;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.problem.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** It makes no difference whether plain claims are told as rows. */
class ClaimRowsLawsTest {
  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final Rules YARDSTICKS = Rules.shipped();

  /** A history of a list of claims, which is its input. */
  private static final class Told implements Recall {
    private final List<Claim> claims;
    private final List<Rejection> refused = new ArrayList<>();
    private final BatchEngine batchEngine = new BatchEngine(YARDSTICKS, refused::add, this);
    private int rows;

    private Told(List<Claim> claims) {
      this.claims = claims;
    }

    static Told plainly(List<Claim> claims) {
      Told given = new Told(claims);
      for (int place = 0; place < claims.size(); place++) {
        PlainClaim row = PlainClaim.of(claims.get(place));
        if (row == null) {
          given.tell(place);
        } else {
          given.batchEngine.add(row, place);
          given.rows++;
        }
      }
      return given;
    }

    static Told asAWhole(List<Claim> claims) {
      Told given = new Told(claims);
      for (int place = 0; place < claims.size(); place++) {
        given.tell(place);
      }
      return given;
    }

    @Override
    public long key() {
      return 16;
    }

    private void tell(int place) {
      Whole whole = claim(place);
      batchEngine.add(whole.claim(), whole.hash(), whole.origin());
    }

    @Override
    public Whole claim(int place) {
      Claim claim = claims.get(place);
      UUID name = UUID.nameUUIDFromBytes(claim.toString().getBytes(UTF_8));
      return new Whole(
          claim,
          new ContentHash(name.getMostSignificantBits(), 0),
          Origin.of("claims.ndjson", name.getLeastSignificantBits()));
    }

    /** Sometimes the same is written in two ways. */
    @Override
    public boolean areSame(int place, int other) {
      return claims.get(place).equals(claims.get(other)) && (place + other) % 3 != 0;
    }

    Outlook now() {
      return Outlook.of(batchEngine, NOW).withoutPairs();
    }

    long count(Counted what) {
      return batchEngine.tally().getOrDefault(what, 0L);
    }
  }

  @Property(tries = 400)
  void rowsAreAsGoodAsClaims(@ForAll("claims") List<Claim> claims) {
    Told plainly = Told.plainly(claims);
    Told whole = Told.asAWhole(claims);

    Outlook expected = whole.now();
    Statistics.label("rows").collect(plainly.rows * 4 / claims.size());
    Statistics.label("matches").collect(Math.min(expected.matches().size(), 5));
    Statistics.label("alerts").collect(Math.min(expected.alerts().size(), 5));
    assertThat(plainly.now()).isEqualTo(expected);
    assertThat(plainly.refused).containsExactlyInAnyOrderElementsOf(whole.refused);
    assertThat(plainly.batchEngine.latestPublished())
        .isEqualTo(whole.batchEngine.latestPublished());
    for (Counted what : Counted.values()) {
      assertThat(plainly.count(what)).as(what.name()).isEqualTo(whole.count(what));
    }
  }

  @Property(tries = 100)
  void whatIsReportedAfterALookCountsAsWell(@ForAll("claims") List<Claim> claims) {
    Told plainly = new Told(claims);
    for (int place = 0; place < claims.size(); place++) {
      PlainClaim row = PlainClaim.of(claims.get(place));
      if (row == null) {
        plainly.tell(place);
      } else {
        plainly.batchEngine.add(row, place);
      }
      if (place == claims.size() / 2) {
        assertThat(plainly.now()).isEqualTo(Told.asAWhole(claims.subList(0, place + 1)).now());
      }
    }

    assertThat(plainly.now()).isEqualTo(Told.asAWhole(claims).now());
  }

  /** More than fit into a slice, with every fourth taken out again. */
  @Example
  void manyRowsAreFoundAgain() {
    ClaimRows claimRows = new ClaimRows(16);
    PlainWarning any = AnyPlain.warningRow().sample();
    for (int i = 0; i < 1_000; i++) {
      claimRows.add(named(any, "w" + i), i);
    }
    for (int i = 0; i < 1_000; i += 4) {
      assertThat(claimRows.remove("w" + i)).containsExactly(i);
    }
    for (int i = 1_000; i < 2_000; i++) {
      claimRows.add(named(any, "w" + i), i);
    }

    assertThat(claimRows.size()).isEqualTo(1_750);
    for (int i = 0; i < 2_000; i++) {
      assertThat(claimRows.get("w" + i) == null).isEqualTo(i < 1_000 && i % 4 == 0);
    }
  }

  private static PlainClaim named(PlainWarning w, String id) {
    return new PlainWarning(
        new PlainHead(id, 1, 0, 0, null, null),
        w.issuer(),
        w.audience(),
        w.hazard(),
        w.place(),
        w.suspect(),
        w.exercise(),
        w.issuedFrom(),
        w.issuedTo(),
        w.validFrom(),
        w.validTo());
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    Arbitrary<Claim> plain = Arbitraries.oneOf(plainWarning(), plainReport());
    Arbitrary<Claim> any = Arbitraries.oneOf(plain, plain, plain, warning(), report(), statement());
    Arbitrary<Claim> decided = Arbitraries.oneOf(plain, plain, any, decision());
    Arbitrary<Claim> pairs = Arbitraries.oneOf(plain, plain, plain, decidedPair());
    return Arbitraries.oneOf(plain, any, any, decided, pairs)
        .list()
        .ofMinSize(2)
        .ofMaxSize(25)
        .flatMap(ClaimRowsLawsTest::repeated);
  }

  /** Some of them told twice. */
  private static Arbitrary<List<Claim>> repeated(List<Claim> claims) {
    return Arbitraries.of(claims)
        .list()
        .ofMaxSize(4)
        .map(
            again -> {
              List<Claim> all = new ArrayList<>(claims);
              all.addAll(again);
              return all;
            });
  }

  private static Arbitrary<Claim> plainWarning() {
    return Combinators.combine(AnyPlain.warning(), number(), number())
        .as((of, id, fate) -> fate(of.withHeader(named(of.header(), "w" + id)), fate));
  }

  private static Arbitrary<Claim> plainReport() {
    return Combinators.combine(AnyPlain.report(), number(), number())
        .as(
            (of, id, fate) ->
                fate(
                    new IncidentReport(
                        named(of.header(), (id == 7 ? "w" : "i") + id),
                        of.hazard(),
                        of.outcome(),
                        of.began(),
                        of.ended(),
                        of.places(),
                        of.killed(),
                        of.injured(),
                        of.asOf(),
                        of.perpetrators()),
                    fate));
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

  private static Arbitrary<Claim> warning() {
    return Combinators.combine(Any.warning(), number(), event())
        .as((of, id, event) -> of.named("w" + id).ofEvent(event).claim());
  }

  private static Arbitrary<Claim> report() {
    return Combinators.combine(Any.report(), number(), event())
        .as((of, id, event) -> of.named("i" + id).ofEvent(event).claim());
  }

  private static Arbitrary<Claim> statement() {
    return Combinators.combine(Any.statement(), number())
        .as((of, id) -> (Claim) of.named("s" + id).claim())
        .filter(claim -> YARDSTICKS.predicates().problems(claim).isEmpty());
  }

  private static Arbitrary<Claim> decision() {
    return number().flatMap(id -> Any.decision("d" + id, 1)).map(of -> of);
  }

  private static Arbitrary<Claim> decidedPair() {
    return Combinators.combine(number(), number(), number())
        .as((id, warning, incident) -> Any.pair("d" + id, "w" + warning, "i" + incident))
        .flatMap(decision -> decision.map(of -> of));
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 9);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "i1", "w1", "w2", "i2").injectNull(0.4);
  }

  private static Claim fate(Claim claim, int fate) {
    Header of = claim.header();
    return fate == 1
        ? new Retraction(
            new Header(of.id(), 2, of.publishedAt(), null, null, null, List.of(), null, null, null),
            claim.type())
        : claim;
  }
}
