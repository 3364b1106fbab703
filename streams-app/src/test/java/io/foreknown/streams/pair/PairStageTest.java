package io.foreknown.streams.pair;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventClaims;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.exchange.GivenPacks;
import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stage by itself, in one partition. */
class PairStageTest {
  private static final Serde<Pack> ARRIVED = GivenPacks.serde();
  private static final MatchRules RULES = MatchRules.shipped();
  private static final Place TOWN = site("town");

  private final Router router = new Router(RULES, LinkRules.shipped());
  private final Map<EventKey, Routes> given = new HashMap<>();
  private final TopologyTestDriver driver = new TopologyTestDriver(topology(), properties());
  private final TestInputTopic<String, Pack> events =
      driver.createInputTopic(
          "events", Serdes.String().serializer(), GivenPacks.serde().serializer());

  private static Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    PairStage.PairStreams found =
        new PairStage(Rules.shipped(), 1)
            .addTo(
                builder.stream(
                    "events", Consumed.with(Serdes.String(), GivenPacks.serde()).withName("in")));
    found.findings().to("findings", Produced.with(Serdes.String(), ARRIVED).withName("out"));
    found.links().to("links", Produced.with(Serdes.String(), ARRIVED).withName("links"));
    return builder.build();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pair-stage-test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/pair-stage-test");
    return properties;
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void veryManyCandidatesAreReportedInSlicesWithoutLossAndReported() {
    tellAtOnce(reports(2 * FindingBatches.SIZE + 1));

    tell(aWarning("w1").on(TOWN).event());

    assertThat(sizesOf("w:w1")).containsExactly(FindingBatches.SIZE, FindingBatches.SIZE, 1);
    assertThat(manyCandidates()).isEqualTo(1);
  }

  @Test
  void asManyCandidatesAsOneSliceTakesAreNothingToReport() {
    tellAtOnce(reports(FindingBatches.SIZE));

    tell(aWarning("w1").on(TOWN).event());

    assertThat(sizesOf("w:w1")).containsExactly(FindingBatches.SIZE);
    assertThat(manyCandidates()).isZero();
  }

  @Test
  void eachChangeIsReportedToBothSides() {
    tell(aReport("i1").event());
    tell(aReport("i2").event());

    tell(aWarning("w1").event());

    assertThat(findings()).extracting(Record::key).containsExactly("w:w1", "i:i1", "i:i2");
  }

  @Test
  void whatNoLongerMatchesIsWithdrawnAndWhatIsTheSameIsNotReportedAgain() {
    tell(aWarning("w1").issued("2024-03-06").event());
    tell(aReport("i1").began("2024-03-22").event());
    findings();

    tell(aReport("i1").began("2024-03-22").event());
    assertThat(findings()).isEmpty();

    tell(aReport("i1").began("2024-05-22").event());
    assertThat(findings())
        .flatExtracting(record -> record.value().changes())
        .extracting(FindingChange::finding)
        .containsExactly(null, null);
  }

  @Test
  void ofWhatTheDeskDecidesThePairAloneIsReported() {
    tell(aWarning("w1").event());
    tell(aWarning("w2").event());
    tell(aReport("i1").event());
    findings();
    links();

    tell(decided(aReport("i1"), aDecision("d1").dismissing("w1", "i1")));
    assertThat(findings()).extracting(Record::key).containsExactly("w:w1", "i:i1");

    tell(aReport("i1").event());
    assertThat(findings()).extracting(Record::key).containsExactly("w:w1", "i:i1");
    assertThat(links()).isEmpty();
  }

  /** Whichever of the two changes last. */
  @Test
  void whatCameAfterTheHorizonIsFoundByItsNameIfItIsConfirmed() {
    Event late = decided(aReport("i1").began("2024-08-01"), aDecision("d1").confirming("w1", "i1"));
    tell(aWarning("w1").event());
    tell(aReport("i1").began("2024-08-01").event());
    assertThat(findings()).isEmpty();

    tell(late);
    assertThat(findings()).extracting(Record::key).containsExactly("w:w1", "i:i1");
    tell(aWarning("w1").issued("2024-08-02").asExercise().event());
    assertThat(findings()).flatExtracting(PairStageTest::found).containsExactly(false, false);
    tell(aWarning("w1").event());
    assertThat(findings()).flatExtracting(PairStageTest::found).containsExactly(true, true);

    tell(aReport("i1").began("2024-08-01").event());
    assertThat(findings()).flatExtracting(PairStageTest::found).containsExactly(false, false);
    tell(aWarning("w1").issued("2024-03-05").event());
    assertThat(findings()).isEmpty();
  }

  @Test
  void whatCameAfterTheHorizonIsFoundByAnotherIdOfItsWarning() {
    Sameness sameness = new Sameness(List.of("w0"), List.of());
    tell(Objects.requireNonNull(EventFold.of(List.of(reported(aWarning("w1").claim())), sameness)));

    tell(decided(aReport("i1").began("2024-08-01"), aDecision("d1").confirming("w0", "i1")));
    assertThat(findings()).extracting(Record::key).containsExactly("w:w1", "i:i1");
  }

  private static Reported<Claim> reported(Claim claim) {
    return new Reported<>(claim, claim.header().publishedAt());
  }

  private static List<Boolean> found(Record<String, PointFindings> record) {
    return record.value().changes().stream().map(change -> change.finding() != null).toList();
  }

  private static Event decided(ReportBuilder report, Decision decision) {
    EventClaims claims = new EventClaims();
    claims.replace(null, reported(report.claim()));
    claims.replace(null, reported(decision));
    return Objects.requireNonNull(claims.event());
  }

  @Test
  void linksAreReportedToTheYoungerAndWithdrawnWithTheOlder() {
    tell(aReport("i2").on(site("hall")).published("2024-03-23").event());
    assertThat(links()).isEmpty();

    tell(aReport("i1").on(site("hall")).event());
    assertThat(links())
        .singleElement()
        .returns("i:i2", Record::key)
        .extracting(record -> record.value().links(), list(Link.class))
        .extracting(Link::older)
        .containsExactly("i1");

    tell(aReport("i1").on(site("hall")).began("2024-05-22").event());
    assertThat(links())
        .singleElement()
        .returns("i:i2", Record::key)
        .returns(List.of(), record -> record.value().links());
    assertThat(keys(PairStage.LINKS)).isEmpty();
  }

  @Test
  void exercisesAreNotEvenKept() {
    tell(aWarning("w1").asExercise().event());

    assertThat(keys(PairSide.WARNINGS.events())).isEmpty();
  }

  private Set<String> keys(Table<?> table) {
    return GivenStores.keys((RowStore) driver.getStateStore(PairStage.ROWS), table);
  }

  /** Each in a hall of its own in the town, so that no two may be one event. */
  private static List<Event> reports(int number) {
    return IntStream.range(0, number)
        .mapToObj(each -> (Event) aReport("i" + each).on(site("hall-" + each, "town")).event())
        .toList();
  }

  private void tell(Event event) {
    tellAtOnce(List.of(event));
  }

  private void tellAtOnce(List<Event> told) {
    List<Record<String, EventChange>> changes = told.stream().map(this::change).toList();
    GivenPacks.all(GatherStage.byMeetingPoint(1), changes)
        .forEach(pack -> events.pipeInput("", pack.value()));
  }

  private Record<String, EventChange> change(Event event) {
    ClaimType type = event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT;
    EventKey key = new EventKey(type, event.id());
    Routes routes = router.routes(event);
    Routes before = given.put(key, routes);
    EventChange change = new EventChange(key, new RoutedEvent(event, routes), before);
    return new Record<>(EventKeys.text(key), change, 0);
  }

  /** Those that came since this was asked last. */
  private List<Record<String, PointFindings>> findings() {
    return came("findings", PairStage.findings(1));
  }

  /** Those that came since this was asked last. */
  private List<Record<String, PointLinks>> links() {
    return came("links", PairStage.links(1));
  }

  private <V> List<Record<String, V>> came(String topic, Exchange<V> exchange) {
    return driver
        .createOutputTopic(topic, Serdes.String().deserializer(), ARRIVED.deserializer())
        .readValuesToList()
        .stream()
        .flatMap(pack -> GivenPacks.records(exchange, pack).stream())
        .toList();
  }

  /** Of the records for one event; no change is told twice. */
  private List<Integer> sizesOf(String key) {
    List<Integer> sizes = new ArrayList<>();
    List<String> matches = new ArrayList<>();
    for (Record<String, PointFindings> record : findings()) {
      if (record.key().equals(key)) {
        sizes.add(record.value().changes().size());
        record.value().changes().forEach(change -> matches.add(change.id()));
      }
    }
    assertThat(matches).doesNotHaveDuplicates();
    return sizes;
  }

  private double manyCandidates() {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(PairStage.MANY_CANDIDATES + "-total"))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .sum();
  }
}
