package io.foreknown.dashboard.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.history.BatchEngine;
import io.foreknown.schemas.mapping.OutputJson;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of any claims of a few ids and events, whichever moments are asked for. */
class PastLawsTest {
  private static final Rules RULES = Rules.shipped();
  private static final int MOST = 1_000;

  private static final Set<ViewKind> OUTPUTS =
      EnumSet.of(
          ViewKind.MATCHES,
          ViewKind.DOSSIERS,
          ViewKind.OUTCOMES,
          ViewKind.CONTRADICTIONS,
          ViewKind.QUESTIONS,
          ViewKind.LINKS,
          ViewKind.SCORECARDS);

  /** Any moment at which something is published, or deadlines after it have passed. */
  private static Instant moment(List<Claim> claims, Random random) {
    Instant published = claims.get(random.nextInt(claims.size())).header().publishedAt();
    return random.nextBoolean() ? published : published.plus(Duration.ofDays(random.nextInt(60)));
  }

  @Property(tries = 400)
  void aMomentIsWhatAReplayUntilItComesTo(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) throws InterruptedException {
    List<Published> published = claims.stream().map(Newsroom::contentOf).toList();
    Archive archive = archive(published);
    Past past = past(archive);
    for (int asked = 0; asked < 4; asked++) {
      Instant moment = moment(claims, random);

      Map<String, String> then = shown(past.at(moment).orElseThrow(), OUTPUTS, PastLawsTest::json);

      assertThat(then).isEqualTo(replayed(until(moment, archive), moment));
      Statistics.label("records").collect(Math.min(then.size(), 10));
    }
  }

  @Property(tries = 400)
  void whatWasAskedForBeforeMakesNoDifference(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) throws InterruptedException {
    List<Published> published = claims.stream().map(Newsroom::contentOf).toList();
    int late = random.nextInt(claims.size());
    Archive archive = archive(published.subList(0, late));
    Past past = past(archive);
    for (int asked = 0; asked < 6; asked++) {
      if (asked == 3) {
        published.subList(late, published.size()).forEach(archive::add);
      }
      Instant moment = moment(claims, random);

      Views then = past.at(moment).orElseThrow();

      Views first = past(archive).at(moment).orElseThrow();
      assertThat(all(then)).isEqualTo(all(first));
      assertThat(then.places()).isEqualTo(first.places());
      assertThat(parts(then)).isEqualTo(parts(first));
    }
  }

  @Property(tries = 200)
  void aRecordThatIsNotWrittenYetIsAboutWhatItWillSay(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) throws InterruptedException {
    Archive archive = archive(claims.stream().map(Newsroom::contentOf).toList());

    Views then = past(archive).at(moment(claims, random)).orElseThrow();

    for (ViewKind viewKind : ViewKind.values()) {
      for (ViewRecord viewRecord : then.of(viewKind).all()) {
        ViewRecord written =
            ViewRecord.written(
                viewKind, viewRecord.publishedAt(), At.NOWHERE, viewRecord.json().parse());
        assertThat(viewRecord.subjects()).isEqualTo(written.subjects());
        assertThat(viewRecord.stands()).isEqualTo(written.stands());
        assertThat(viewRecord.publishedAt()).isEqualTo(written.publishedAt());
        assertThat(then.of(viewKind).get(viewRecord.id())).isSameAs(viewRecord);
      }
    }
  }

  private static Archive archive(List<Published> published) {
    Archive archive = new Archive(MOST);
    published.forEach(archive::add);
    return archive;
  }

  private static Past past(Archive archive) {
    return new Past(archive, RULES, new ReadModel(MOST).views());
  }

  private static List<Published> until(Instant moment, Archive archive) {
    return archive
        .published()
        .filter(content -> !content.entry().publishedAt().isAfter(moment))
        .toList();
  }

  private static Map<String, String> all(Views views) {
    return shown(
        views,
        EnumSet.allOf(ViewKind.class),
        of -> json(of) + of.publishedAt() + of.facts() + of.history());
  }

  private static Map<String, String> shown(
      Views views, Set<ViewKind> kinds, Function<ViewRecord, String> text) {
    Map<String, String> shown = new TreeMap<>();
    for (ViewKind viewKind : kinds) {
      for (ViewRecord viewRecord : views.of(viewKind).all()) {
        shown.put(viewKind + " " + viewRecord.id(), text.apply(viewRecord));
      }
    }
    return shown;
  }

  private static String json(ViewRecord viewRecord) {
    return viewRecord.json().toString();
  }

  private static List<String> parts(Views views) {
    return views.of(ViewKind.SCORECARDS).all().stream()
        .map(of -> of.id() + views.parts(of))
        .sorted()
        .toList();
  }

  private static Map<String, String> replayed(List<Published> claims, Instant moment) {
    BatchEngine engine = new BatchEngine(RULES, refused -> {});
    claims.forEach(of -> engine.add(of.claim(), of.hash(), of.origin()));
    Outlook outlook = Outlook.of(engine, moment);
    Map<String, String> made = new TreeMap<>();
    put(made, ViewKind.MATCHES, outlook.matches(), OutputJson::match);
    put(made, ViewKind.DOSSIERS, outlook.dossiers(), OutputJson::dossier);
    put(made, ViewKind.OUTCOMES, outlook.outcomes(), OutputJson::outcome);
    put(made, ViewKind.CONTRADICTIONS, outlook.contradictions(), OutputJson::contradiction);
    put(made, ViewKind.QUESTIONS, outlook.questions(), OutputJson::question);
    put(made, ViewKind.LINKS, outlook.links(), OutputJson::link);
    put(made, ViewKind.SCORECARDS, outlook.scorecards(), OutputJson::scorecard);
    return made;
  }

  private static <T> void put(
      Map<String, String> made, ViewKind viewKind, List<T> all, Function<T, ObjectNode> json) {
    for (T of : all) {
      ObjectNode written = json.apply(of);
      made.put(viewKind + " " + viewKind.idIn(written), written.toString());
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Arbitraries.oneOf(warning(), report(), alike(), alike(), statement(), decision())
        .list()
        .ofMinSize(2)
        .ofMaxSize(25);
  }

  private static Arbitrary<Claim> warning() {
    return Combinators.combine(Any.warning(), number(), event(), number())
        .as(
            (of, id, event, fate) ->
                fate(of.named("w" + id).ofEvent(event).revision(revision(fate)).claim(), fate));
  }

  private static Arbitrary<Claim> report() {
    return Combinators.combine(Any.report(), number(), event(), number())
        .as(
            (of, id, event, fate) ->
                fate(of.named("i" + id).ofEvent(event).revision(revision(fate)).claim(), fate));
  }

  /** Reports and warnings that are often linked. */
  private static Arbitrary<Claim> alike() {
    return Combinators.combine(Any.alike(), Any.alikeWarning(), number(), event(), number())
        .as(
            (report, warning, id, event, fate) ->
                id < 6
                    ? fate(report.named("i" + id).ofEvent(event).claim(), fate)
                    : fate(warning.named("w" + id).ofEvent(event).claim(), fate));
  }

  private static Arbitrary<Claim> decision() {
    return Combinators.combine(number(), number())
        .as((number, fate) -> Any.decision("d" + number, 1).map(decided -> fate(decided, fate)))
        .flatMap(decision -> decision);
  }

  private static Arbitrary<Claim> statement() {
    return Combinators.combine(Any.statement(), number(), number())
        .as((of, id, revision) -> (Claim) of.named("s" + id).revision(revision).claim())
        .filter(claim -> RULES.predicates().problems(claim).isEmpty());
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 7);
  }

  private static Arbitrary<String> event() {
    return Arbitraries.of("alpha", "alpha", "i1", "w1").injectNull(0.5);
  }

  private static long revision(int fate) {
    return fate < 5 ? 1 : fate;
  }

  private static Claim fate(Claim claim, int fate) {
    return fate == 1 ? retracted(claim) : claim;
  }

  private static Claim retracted(Claim claim) {
    Header of = claim.header();
    return new Retraction(
        new Header(
            of.id(),
            of.revision() + 1,
            of.publishedAt(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null),
        claim.type());
  }
}
