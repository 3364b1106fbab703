package io.foreknown.streams.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.exchange.GivenPacks;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.RowStore;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Rows are the truth: what is held in memory besides changes nothing but the cost. */
class GatherProcessorLawsTest {
  private static final String EVENT = "an event";
  private static final String OTHER = "another event";
  private static final int IDS = 9;
  private static final EventKey KEY = new EventKey(ClaimType.INCIDENT, EVENT);

  /** Kafka Streams initializes the same processor again after a transaction was aborted. */
  @Property(tries = 60)
  void processorThatStartsAnewBeforeEveryRecordTellsTheSame(
      @ForAll("news") List<GatherCommand> news) {
    Gathering lasting = new Gathering();
    Gathering forgetful = new Gathering();
    for (GatherCommand one : news) {
      lasting.take(one);
      forgetful.processor.init(forgetful.context);
      forgetful.take(one);

      // At once, since what is heard is a view of the claims as they stand now.
      assertThat(forgetful.context.forwarded()).isEqualTo(lasting.context.forwarded());
      forgetful.context.resetForwards();
      lasting.context.resetForwards();
    }
  }

  @Property(tries = 60)
  void nothingIsLeftOnceAllClaimsHaveLeft(@ForAll("news") List<GatherCommand> news) {
    Gathering gathering = new Gathering();
    news.forEach(gathering::take);
    for (int number = 1; number <= IDS; number++) {
      ClaimChange leaves = new ClaimChange.Leaves(KEY, "i" + number);
      gathering.take(new GatherCommand.OfClaim(leaves));
      gathering.take(new GatherCommand.OfGuest(OTHER, leaves));
    }
    gathering.take(new GatherCommand.OfName(null));

    assertThat(GivenStores.keys(gathering.rows, GatherStage.EVENTS)).isEmpty();
    assertThat(GivenStores.keys(gathering.rows, GatherStage.CLAIMS)).isEmpty();
  }

  private static final class Gathering {
    final MockProcessorContext<String, Gathered> context = GivenStores.context();
    final RowStore rows =
        GivenStores.rows(context, GatherStage.ROWS, GatherStage.EVENTS, GatherStage.CLAIMS);
    final GatherProcessor processor =
        new GatherProcessor(new Router(MatchRules.shipped(), LinkRules.shipped()), 1);

    Gathering() {
      GivenStores.store(context, GatherStage.BIRTHS, Serdes.Long());
      processor.init(context);
    }

    void take(GatherCommand gatherCommand) {
      processor.process(
          GivenPacks.of(
              GatherStage.byEvent(1), new Record<>(EventKeys.text(KEY), gatherCommand, 0)));
    }
  }

  /** Of more claims than fit into one row, most of which come, own and others; and of names. */
  @Provide
  Arbitrary<List<GatherCommand>> news() {
    Arbitrary<GatherCommand> own = change().map(GatherCommand.OfClaim::new);
    Arbitrary<GatherCommand> guest = change().map(of -> new GatherCommand.OfGuest(OTHER, of));
    Arbitrary<GatherCommand> name =
        Arbitraries.of(
                Naming.alone(EVENT),
                new Naming(EVENT, new Sameness(List.of(OTHER), List.of())),
                new Naming("older", Sameness.NONE))
            .injectNull(0.2)
            .map(GatherCommand.OfName::new);
    return Arbitraries.frequencyOf(Tuple.of(6, own), Tuple.of(2, guest), Tuple.of(2, name))
        .list()
        .ofMaxSize(20);
  }

  private static Arbitrary<ClaimChange> change() {
    Arbitrary<ClaimChange> stands =
        Combinators.combine(Any.report(), ids(), Any.moment())
            .as(
                (report, id, first) ->
                    new ClaimChange.Stands(
                        KEY,
                        ((Claim) report.named(id).ofEvent(EVENT).claim()).withoutText(),
                        first));
    Arbitrary<ClaimChange> leaves = ids().map(id -> new ClaimChange.Leaves(KEY, id));
    Arbitrary<ClaimChange> first =
        Combinators.combine(ids(), Any.moment())
            .as((id, moment) -> new ClaimChange.FirstPublished(KEY, id, moment));
    return Arbitraries.frequencyOf(Tuple.of(6, stands), Tuple.of(1, leaves), Tuple.of(1, first));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.integers().between(1, IDS).map(number -> "i" + number);
  }
}
