package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;

/** What officials say of the event that a claim is about; most of them agree with it. */
record Talk(Claim about) {
  private static final double DISAGREE = 0.1;
  private static final double OF_TOLL = 0.5;
  private static final int SPEAKERS = 20;

  Statement statement(String id, Instant published, Draw draw) {
    boolean agrees = !draw.holds(DISAGREE);
    String predicate = about instanceof IncidentReport ? "response.adequate" : Predicates.CREDIBLE;
    Position position = new Position.OfTruth(agrees);
    if (about instanceof IncidentReport report && draw.holds(OF_TOLL)) {
      predicate = Predicates.KILLED;
      position = toll(report, agrees);
    }
    Story story = new Story("https://agency.example/2025/" + id, "What they say", "agency", "en");
    return new Statement(
        new Header(id, 1, published, null, story, null, List.of(), null, null, null),
        about.header().eventId(),
        predicate,
        position,
        Polarity.AFFIRMS,
        false,
        speaker(draw),
        Span.at(published),
        Span.at(published));
  }

  /** Who disagrees says half of what the report counts: that is no older number that has grown. */
  private static Position toll(IncidentReport report, boolean agrees) {
    Count killed = report.killed();
    Long counted = killed == null ? null : killed.atLeast();
    long said = counted == null ? 0 : counted;
    return new Position.OfCount(Count.exactly(agrees ? said : said / 2));
  }

  private static Party speaker(Draw draw) {
    String id = "official-" + draw.below(SPEAKERS);
    return new Party(id, id, List.of());
  }
}
